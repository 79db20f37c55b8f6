import { Box, Button } from '@mui/material';
import { useFormState } from 'react-hook-form';
import { Link, useLocation } from 'react-router-dom';
import { say } from '../../language/say.ts';
import { pathOf, type Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { along } from '../record/whence.ts';

/** What ends a form, always in view. */
export function FormFoot({ resource, row }: { resource: Resource; row?: Row }) {
  const { isSubmitting } = useFormState();
  const { state } = useLocation();
  const back = row
    ? `/${pathOf(resource)}/${encodeURIComponent(row.id)}/show`
    : `/${pathOf(resource)}`;
  return (
    <Box className="form-foot" sx={foot}>
      <Button type="submit" variant="contained" disabled={isSubmitting}>
        {isSubmitting ? say('Saving') : say('Save')}
      </Button>
      <Button variant="outlined" component={Link} to={back} state={along(state)}>
        {say('Cancel')}
      </Button>
    </Box>
  );
}

const foot = {
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  gap: 1,
  py: 2,
  bgcolor: 'background.default',
  borderTop: 1,
  borderColor: 'divider',
} as const;
