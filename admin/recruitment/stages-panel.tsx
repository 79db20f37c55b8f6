import { Box, Typography } from '@mui/material';
import { useGetManyReference } from 'react-admin';
import { Link } from 'react-router-dom';
import { longDate } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { AddStage } from './add-stage.tsx';
import { inWords } from './choices.ts';

const most = 20;

/** How far an application got, and when: the latest first, back to the day it was sent. */
export function StagesPanel({ row }: { row: Row }) {
  const { ability } = useViewer();
  const { data: steps = [] } = useGetManyReference<Row>('application-steps', {
    target: 'application',
    id: row.id,
    pagination: { page: 1, perPage: most },
    sort: { field: 'on', order: 'DESC' },
    meta: { fields: ['stage', 'on', 'reason'] },
  });
  const number = String(row.number ?? 'this application');
  return (
    <Panel
      heading="Stages"
      introduction="What the application has reached, and when."
      actions={
        ability.can('create', 'ApplicationStep') && (
          <AddStage application={{ id: row.id, number }} primary />
        )
      }
    >
      <Box component="ol" reversed sx={line} aria-label="Stages">
        {steps.map(({ id, stage, on, reason }) => (
          <Box component="li" key={id} sx={item}>
            <Link to={`/application-steps/${id}/show`}>
              {inWords('ApplicationStep', 'stage', stage)}
            </Link>
            <Typography variant="caption" component="p" color="textSecondary">
              <time dateTime={String(on)}>{longDate(String(on))}</time>
              {reason ? `. ${inWords('ApplicationStep', 'reason', reason)}.` : ''}
            </Typography>
          </Box>
        ))}
        <Box component="li" sx={item}>
          <Typography sx={{ fontWeight: 600 }}>Applied</Typography>
          {row.appliedOn ? (
            <Typography variant="caption" component="p" color="textSecondary">
              <time dateTime={String(row.appliedOn)}>{longDate(String(row.appliedOn))}</time>
            </Typography>
          ) : null}
        </Box>
      </Box>
    </Panel>
  );
}

const line = { m: 0, px: { xs: 2, md: 2.5 }, pb: 2, pt: 0.5, listStyle: 'none' } as const;

const item = {
  position: 'relative',
  pl: 2.5,
  pb: 2,
  '& a': { fontWeight: 600 },
  '&:last-of-type': { pb: 0 },
  '&::before': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: 7,
    width: 9,
    height: 9,
    borderRadius: '50%',
    bgcolor: 'primary.main',
    forcedColorAdjust: 'none',
  },
  '&:not(:last-of-type)::after': {
    content: '""',
    position: 'absolute',
    left: 4,
    top: 20,
    bottom: -4,
    borderLeft: 1,
    borderColor: 'divider',
  },
} as const;
