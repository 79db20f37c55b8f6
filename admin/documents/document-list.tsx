import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useListContext } from 'react-admin';
import { ConfirmDialog } from '../foundation/confirm-dialog.tsx';
import { fieldOf, pathOf, type Resource, type ValueField } from '../foundation/declaration.ts';
import { formatted, shortInstant } from '../foundation/format.ts';
import { mayDelete, type Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { unseen } from '../look/unseen.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { DownloadLink } from './download-link.tsx';
import { inUnits } from './file-size.tsx';

interface Props {
  resource: Resource;
  onDeleted: (title: string) => void;
}

/** Documents one under the other: what each is, whence it comes, and how to be rid of it. */
export function DocumentList({ resource, onDeleted }: Props) {
  const { ability } = useViewer();
  const { data = [] } = useListContext<Row>();
  const [leaving, setLeaving] = useState<Row | null>(null);
  const dataProvider = useDataProvider();
  const remove = async (row: Row) => {
    await dataProvider.delete(pathOf(resource), { id: row.id, previousData: row });
    setLeaving(null);
    onDeleted(String(row.title));
  };
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((row) => (
        <Box component="li" key={row.id} sx={line}>
          <Box sx={{ minWidth: 0, flex: '1 1 200px' }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              <DownloadLink row={row} words={String(row.title)} />
            </Typography>
            <Typography variant="caption" component="p" color="textSecondary">
              {described(resource, row)}
            </Typography>
          </Box>
          {mayDelete(ability, resource, row) && (
            <Button variant="outlined" size="small" onClick={() => setLeaving(row)}>
              {say('Delete')}
              <Typography component="span" sx={unseen}>
                {` ${row.title}`}
              </Typography>
            </Button>
          )}
        </Box>
      ))}
      {leaving && (
        <ConfirmDialog
          heading={say('Delete %{what}', { what: String(leaving.title) })}
          act={say('Delete')}
          onConfirm={() => remove(leaving)}
          onClose={() => setLeaving(null)}
        >
          {say('The file is removed for good. The record of changes keeps that it was here.')}
        </ConfirmDialog>
      )}
    </Box>
  );
}

/** `PDF, 1.2 MB. Added by Denise Okafor on 14 Mar 2028, 10:42.` */
function described(resource: Resource, row: Row): string {
  const format = formatted(fieldOf(resource, 'format') as ValueField, row.format);
  const added = say('Added by %{name} on %{when}', {
    name: String(row.uploadedByName),
    when: shortInstant(String(row.uploadedAt)),
  });
  return `${format}, ${inUnits(Number(row.size))}. ${added}.`;
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  px: { xs: 2, md: 2.5 },
  py: 1.25,
  borderBottom: 1,
  borderColor: 'divider',
} as const;
