import { Box, Button, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { Panel } from '../layout/panel.tsx';
import { refusedFrom } from '../providers/data/refused.ts';
import { DoorAlert } from '../sign-in/door-alert.tsx';
import {
  asItStands,
  type FieldValues,
  importHeadings,
  importValues,
  mapImport,
} from './mapping-api.ts';
import { ValuesOfField } from './values-of-field.tsx';

interface Props {
  id: string;
  onDone: () => void;
}

/** What the values of the file stand for that cannot be read as they are; and a name to remember it all by. */
export function ValuesStep({ id, onDone }: Props) {
  const { data, error } = useQuery({
    queryKey: ['importValues', id],
    queryFn: async () => ({
      fields: await importValues(id),
      ...(await importHeadings(id, null)),
    }),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  if (error) return <LoadFailed error={error} level={2} />;
  if (!data) return <LoadingRows what={say('the values')} columns={3} />;
  return <Said id={id} onDone={onDone} fields={data.fields} columns={columnsOf(data.headings)} />;
}

const columnsOf = (headings: { heading: string; field: string | null }[]) =>
  headings.map(({ heading, field }) => ({ heading, field }));

interface SaidProps extends Props {
  fields: FieldValues[];
  columns: { heading: string; field: string | null }[];
}

function Said({ id, fields, columns, onDone }: SaidProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const meant = (field: string, from: string, to: string | null) =>
    chosen.get(`${field} ${from}`) ?? to ?? asItStands;
  const goOn = async () => {
    setBusy(true);
    const values = fields.flatMap(({ field, values: some }) =>
      some
        .map(({ from, to }) => ({ field, from, to: meant(field, from, to) }))
        .filter(({ to }) => to !== asItStands),
    );
    try {
      await mapImport(id, { columns, values, rememberAs: name.trim() || undefined, shared });
      onDone();
    } catch (error) {
      setRefusal(refusedFrom(error).message);
      setBusy(false);
    }
  };
  return (
    <>
      {fields.length === 0 && (
        <Panel heading={say('Every value can be read')}>
          <Typography sx={{ px: { xs: 2, md: 2.5 }, pb: 2 }}>
            {say(
              'What each is taken for, and whatever is guessed at or left out, is shown next, before anything is changed.',
            )}
          </Typography>
        </Panel>
      )}
      {fields.map((each) => (
        <ValuesOfField
          key={each.field}
          of={each}
          chosen={(from) => chosen.get(`${each.field} ${from}`)}
          onChoose={(from, to) => setChosen(new Map(chosen).set(`${each.field} ${from}`, to))}
        />
      ))}
      <Panel
        heading={say('Remember this')}
        introduction={say(
          'The next file with the same columns begins with what you have said here.',
        )}
      >
        <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2, display: 'grid', gap: 1.5 }}>
          <TextField
            label={say('Where such files come from (optional)')}
            helperText={say('A name like “Payroll, monthly”. Without one nothing is remembered.')}
            value={name}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
            slotProps={{ htmlInput: { maxLength: 60 } }}
            sx={{ maxWidth: 420 }}
          />
          <FormControlLabel
            control={<Checkbox checked={shared} onChange={(_, on) => setShared(on)} />}
            label={say('Share it with everybody who may bring in such files')}
          />
          {refusal && <DoorAlert>{refusal}</DoorAlert>}
          <div>
            <Button variant="contained" onClick={goOn} disabled={busy}>
              {say('See what it would change')}
            </Button>
          </div>
        </Box>
      </Panel>
    </>
  );
}
