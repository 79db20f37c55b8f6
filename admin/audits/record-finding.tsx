import { Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { Refused } from '../providers/data/refused.ts';
import { ChoiceField } from '../reports/choice-field.tsx';
import { evidenceOf, namesOf, toldIn } from './evidence-of.ts';
import { recordFinding } from './frozen-api.ts';
import type { FrozenTable } from './frozen-table.ts';

/** Writes down what a table shows: what was found, which figures say so, and who answers for it. */
export function RecordFinding({ pack, table }: { pack: string; table: FrozenTable }) {
  const { ability } = useViewer();
  const [row, setRow] = useState('');
  const [column, setColumn] = useState('');
  const [owner, setOwner] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [heads = [], ...rows] = table.lines;
  if (!ability.can('create', 'AuditFinding')) return null;
  const told = rows.map((_, i) => toldIn(table, i));
  const none = told.every((columns) => columns.length === 0);
  const columns = new Set(row ? told[Number(row)] : told.flat());
  const evidence = row && column ? evidenceOf(table, Number(row), Number(column)) : '';
  const chooseRow = (chosen: string) => {
    setRow(chosen);
    if (chosen && !told[Number(chosen)]?.includes(Number(column))) setColumn('');
  };
  const act = async ({ words }: { words: string }) => {
    const fields = {
      ...(!row && { row: say('Choose a row.') }),
      ...(!column && { column: say('Choose a column.') }),
      ...(!owner.trim() && { owner: say('Write which post answers for it.') }),
      ...(!words.trim() && { words: say('Write what was found.') }),
    };
    setFaults(fields);
    if (Object.keys(fields).length > 0)
      throw new Refused({ code: 'BAD_USER_INPUT', message: '', fields });
    await recordFinding({ pack, finding: words, report: table.key, evidence, owner });
    setRow('');
    setColumn('');
    return null;
  };
  return (
    <DeedDialog
      heading={say('Record a finding')}
      act={say('Record a finding')}
      done={say('The finding is recorded.')}
      words={say('What was found')}
      wordsNeeded={{ fault: faults.words }}
      onAct={none ? undefined : act}
    >
      <Stack spacing={2}>
        <Typography>
          <strong>{table.title}</strong>
          <br />
          {table.about}
        </Typography>
        {none ? (
          <Typography role="status">
            {say('No figure of this table is told: a finding cannot rest on it.')}
          </Typography>
        ) : (
          <>
            <ChoiceField
              label={say('Row')}
              choices={rows.flatMap((each, i) =>
                told[i]!.length > 0 ? [[String(i), namesOf(table, each)] as const] : [],
              )}
              none={say('Choose one')}
              chosen={row}
              fault={faults.row}
              required
              onChoose={chooseRow}
            />
            <ChoiceField
              label={say('Column')}
              choices={heads.flatMap((head, i) =>
                columns.has(i) ? [[String(i), String(head ?? '')] as const] : [],
              )}
              none={say('Choose one')}
              chosen={column}
              fault={faults.column}
              required
              onChoose={setColumn}
            />
            <Typography variant="body2" color="textSecondary">
              {say('What is withheld is not offered: a finding cannot rest on it.')}
            </Typography>
            <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
              <strong>{say('Evidence')}</strong>
              <br />
              {evidence ||
                say('Choose a row and a column: the figure that they meet in is quoted here.')}
            </Typography>
            <TextField
              label={say('Who answers for it (the post)')}
              value={owner}
              required
              error={Boolean(faults.owner)}
              helperText={faults.owner}
              onChange={({ target }) => setOwner(target.value)}
            />
          </>
        )}
      </Stack>
    </DeedDialog>
  );
}
