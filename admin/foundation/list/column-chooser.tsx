import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { part } from '../../layout/fetched.tsx';
import type { Resource } from '../declaration.ts';

const ColumnChoice = part(() => import('./column-choice.tsx'), 'ColumnChoice');

/** Lets a reader choose the columns of a list, of all that they may read. */
export function ColumnChooser({ resource }: { resource: Resource }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="text"
        size="small"
        startIcon={<ViewColumnOutlined />}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {say('Columns')}
      </Button>
      {anchor && (
        <ColumnChoice resource={resource} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}
