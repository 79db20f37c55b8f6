import { Box, Typography } from '@mui/material';
import { useGetManyReference } from 'react-admin';
import { fieldOf, pathOf, resourceNamed, type ValueField } from '../foundation/declaration.ts';
import { formatted, longDate } from '../foundation/format.ts';
import { mayList, type Row } from '../foundation/may.ts';
import { Standing, standings } from '../foundation/standing.tsx';
import { today } from '../foundation/today.ts';
import { say, sayCount } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';

/** How a contract stands today and why, before all that is known of it; nothing where there is nothing to say. */
export function PutRight({ row }: { row: Row }) {
  const { ability } = useViewer();
  const resource = resourceNamed('ContractStanding');
  const { data: found = [] } = useGetManyReference<Row>(
    pathOf(resource),
    {
      target: 'contract',
      id: row.id,
      pagination: { page: 1, perPage: 20 },
      sort: { field: 'standing', order: 'ASC' },
      meta: { fields: ['standing', 'nextOn', 'reason'] },
    },
    { enabled: mayList(ability, resource) },
  );
  if (found.length === 0) return null;
  const faults = found.filter(({ standing }) => standings[String(standing)]?.kind === 'error');
  const field = fieldOf(resource, 'standing') as ValueField;
  return (
    <Box sx={{ mb: 3 }}>
      <Panel
        heading={
          faults.length > 0
            ? sayCount(faults.length, 'One thing to put right', '%{count} things to put right')
            : say('Nothing to put right')
        }
        introduction={say('As it stands on %{day}.', { day: longDate(today()) })}
      >
        <Box component="ul" sx={list}>
          {found.map(({ id, standing, reason }) => {
            const kind = standings[String(standing)];
            const words = formatted(field, standing);
            return (
              <Box component="li" key={id} sx={item}>
                {kind ? <Standing {...kind} words={words} /> : words}
                <Typography sx={{ mt: 0.5, maxWidth: '66ch' }}>
                  {sayServed(String(reason))}
                </Typography>
              </Box>
            );
          })}
        </Box>
      </Panel>
    </Box>
  );
}

const list = { listStyle: 'none', m: 0, p: 0 } as const;

const item = { px: { xs: 2, md: 2.5 }, py: 1.5, borderTop: 1, borderColor: 'divider' } as const;
