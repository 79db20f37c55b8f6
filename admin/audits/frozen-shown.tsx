import { Box, Stack, Typography } from '@mui/material';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { Panel } from '../layout/panel.tsx';
import { fileNameOf } from '../reports/file-name.ts';
import { outsideNote } from '../reports/outside.ts';
import { SaveFigures } from '../reports/save-file.tsx';
import type { Frozen } from './frozen-api.ts';
import { FrozenFigures } from './frozen-figures.tsx';
import { frozenTable } from './frozen-table.ts';
import { reportOf } from './frozen-words.ts';
import { howToRead, inSentences, readWith } from './how-to-read.ts';

const RecordFinding = part(() => import('./record-finding.tsx'), 'RecordFinding');

interface Props {
  pack: string;
  frozen: Frozen;
  /** Everything that is frozen in the pack. */
  all: readonly Frozen[];
}

/** A table of a pack, with how its figures are read, to save and to find something in. */
export function FrozenShown({ pack, frozen, all }: Props) {
  const table = frozenTable(frozen);
  const { title, about, lines, outside } = table;
  const read = howToRead([table, ...readWith(frozen, all).map(frozenTable)]);
  return (
    <Stack spacing={3}>
      <Panel
        heading={title}
        introduction={about}
        actions={
          <>
            <RecordFinding key={table.key} pack={pack} table={table} />
            <SaveFigures
              name={`workforce-audit-${fileNameOf(title)}`}
              report={say('Workforce audit pack')}
              title={title}
              notes={[about, ...inSentences(read)]}
              outside={
                outside && { lines: () => outside.lines, notes: [outside.about, outsideNote()] }
              }
              unguarded={reportOf(table.key) === 'headcount'}
              lines={() => lines}
              data={() => JSON.parse(frozen.answer)}
            />
          </>
        }
      >
        {lines.length < 2 ? (
          <Typography sx={{ px: { xs: 2, md: 2.5 }, pb: 2 }}>
            {say('There was nothing to count.')}
          </Typography>
        ) : (
          <FrozenFigures {...table} />
        )}
      </Panel>
      {read.length > 0 && (
        <Panel heading={say('How to read these figures')}>
          <Box component="dl" sx={{ m: 0, px: { xs: 2, md: 2.5 }, pb: 2, maxWidth: '80ch' }}>
            {read.map(([what, says]) => (
              <Box key={what} sx={{ mb: 1.5 }}>
                <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
                  {what}
                </Typography>
                <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }}>
                  {says}
                </Typography>
              </Box>
            ))}
          </Box>
        </Panel>
      )}
    </Stack>
  );
}
