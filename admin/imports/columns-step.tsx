import { Box, Button, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { allOf } from '../language/all-of.ts';
import { say, sayCount } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { Panel } from '../layout/panel.tsx';
import { refusedFrom } from '../providers/data/refused.ts';
import { DoorAlert } from '../sign-in/door-alert.tsx';
import { Choose } from './choose.tsx';
import type { Kind } from './import-api.ts';
import { Lines } from './lines.tsx';
import { type Headings, importHeadings, mapImport } from './mapping-api.ts';
import { MappingTable } from './mapping-table.tsx';
import { OptionsSaid } from './options-said.tsx';
import { Suggested } from './suggested.tsx';

interface Props {
  id: string;
  kind: Kind;
  onDone: () => void;
}

/** As if nothing were remembered. */
const afresh = 'afresh';

/** Where each column of the file goes. */
export function ColumnsStep({ id, ...props }: Props) {
  const [mapping, setMapping] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ['importHeadings', id, mapping],
    queryFn: () => importHeadings(id, mapping),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  if (error) return <LoadFailed error={error} level={2} />;
  if (!data) return <LoadingRows what={say('the columns')} columns={3} />;
  if (data.problems.length > 0)
    return (
      <Lines
        heading={say('This file cannot be read')}
        names={[say('Line'), say('Column'), say('Value'), say('What is wrong')]}
        rows={data.problems.map(({ line, column, value, reason }) => [line, column, value, reason])}
      />
    );
  const used = mapping === afresh ? null : (mapping ?? data.used);
  return (
    <>
      {data.remembered.length > 0 && (
        <TextField
          select
          label={say('Begin with what was said before')}
          helperText={say('Where columns went, and what values stood for, the last time.')}
          value={used ?? ''}
          onChange={({ target }) => setMapping(target.value || afresh)}
          slotProps={{ select: { native: true } }}
          sx={{ maxWidth: 420 }}
        >
          <option value="">{say('Nothing remembered')}</option>
          {data.remembered.map(({ id: key, name, own }) => (
            <option key={key} value={key}>
              {own ? name : say('%{name} (shared by a colleague)', { name })}
            </option>
          ))}
        </TextField>
      )}
      <Chosen key={used} id={id} from={used} data={data} {...props} />
    </>
  );
}

function Chosen({ id, kind, data, from, onDone }: Props & { data: Headings; from: string | null }) {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [options, setOptions] = useState(() =>
    Object.fromEntries(data.options.map(({ name, value }) => [name, value])),
  );
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const fieldOf = (heading: string, field: string | null) => chosen[heading] ?? field ?? '';
  const columns = data.headings.map(({ heading, field }) => ({
    heading,
    field: fieldOf(heading, field) || null,
  }));
  const used = columns.flatMap(({ field }) => field ?? []);
  const missing = kind.columns.filter(({ name, required }) => required && !used.includes(name));
  const twice = used.filter((field, at) => used.indexOf(field) !== at);
  const goOn = async () => {
    if (missing.length > 0)
      return setRefusal(
        `${needed(missing)} ${sayCount(missing.length, 'Choose a column for it.', 'Choose a column for each.')}`,
      );
    if (twice.length > 0)
      return setRefusal(say('Two columns go to the same field. Leave one out.'));
    setBusy(true);
    try {
      const said = Object.entries(options).map(([name, value]) => ({ name, value: value.trim() }));
      await mapImport(id, { columns, from, options: said.filter(({ value }) => value) });
      onDone();
    } catch (error) {
      setRefusal(refusedFrom(error).message);
      setBusy(false);
    }
  };
  const left = columns.length - used.length;
  return (
    <Panel
      heading={say('Where each column goes')}
      introduction={say(
        '%{rows}, %{columns}. What is left out is not read; nothing is left out that you have not seen here.',
        {
          rows: sayCount(data.rows, '%{count} row', '%{count} rows'),
          columns: sayCount(columns.length, '%{count} column', '%{count} columns'),
        },
      )}
    >
      <MappingTable
        label={say('Columns of the file')}
        names={[say('Column in the file'), say('First values'), say('Goes to'), say('Why')]}
        rows={data.headings.map(({ heading, examples, field, because }) => {
          const now = fieldOf(heading, field);
          const wrong = twice.includes(now) ? say('Another column goes here too.') : undefined;
          return {
            key: heading,
            cells: [
              heading,
              examples.join(' · '),
              <Choose
                key="choose"
                label={say('%{heading} goes to', { heading })}
                value={now}
                wrong={wrong}
                onChoose={(value) => {
                  setChosen({ ...chosen, [heading]: value });
                  setRefusal('');
                }}
              >
                <option value="">{say('Left out')}</option>
                {kind.columns.map(({ name, title, required }) => (
                  <option key={name} value={name}>
                    {required ? say('%{title} (needed)', { title }) : title}
                  </option>
                ))}
              </Choose>,
              heading in chosen ? null : (
                <Suggested
                  key="why"
                  because={because}
                  none={say('Not known: choose, or leave it out')}
                />
              ),
            ],
          };
        })}
      />
      <Box sx={{ px: { xs: 2, md: 2.5 }, py: 2, display: 'grid', gap: 2 }}>
        <Typography role="status">
          {missing.length > 0
            ? needed(missing)
            : `${say('Everything that is needed has a column.')} ${leftOut(left)}`}
        </Typography>
        <OptionsSaid
          kind={kind}
          said={options}
          onSay={(name, value) => setOptions({ ...options, [name]: value })}
        />
        {refusal && <DoorAlert>{refusal}</DoorAlert>}
        <div>
          <Button variant="contained" onClick={goOn} disabled={busy}>
            {say('Go on to the values')}
          </Button>
        </div>
      </Box>
    </Panel>
  );
}

const needed = (missing: Kind['columns']) =>
  sayCount(
    missing.length,
    'Nothing goes to %{columns} yet, and every row needs it.',
    'Nothing goes to %{columns} yet, and every row needs them.',
    { columns: allOf(missing.map(({ title }) => `“${title}”`)) },
  );

const leftOut = (left: number) =>
  left === 0
    ? say('No column is left out.')
    : sayCount(left, 'One column is left out.', '%{count} columns are left out.');
