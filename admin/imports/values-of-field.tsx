import { TextField, Typography } from '@mui/material';
import { Panel } from '../layout/panel.tsx';
import { Choose } from './choose.tsx';
import { asItStands, type FieldValues, type Value } from './mapping-api.ts';
import { MappingTable } from './mapping-table.tsx';
import { Suggested } from './suggested.tsx';

/** Stands for every number that a spreadsheet has counted days in, and what it may stand for. */
const anyDays = '00000';
const inDays = 'days';

interface Props {
  of: FieldValues;
  chosen: (from: string) => string | undefined;
  onChoose: (from: string, to: string) => void;
}

/** The values of one column, how often each stands in the file, and what it stands for. */
export const ValuesOfField = ({ of, chosen, onChoose }: Props) => (
  <Panel
    heading={of.title}
    introduction={
      of.more
        ? 'These values cannot be read as they stand; there are more of them than are listed. Is it the right column?'
        : 'These values cannot be read as they stand. Say what each stands for.'
    }
  >
    <MappingTable
      label={`Values of ${of.title}`}
      names={['In the file', 'Rows', 'Stands for', 'Why']}
      rows={of.values.map((value) => {
        const now = chosen(value.from);
        return {
          key: value.from,
          cells: [
            value.from === anyDays ? `${value.example} and the like` : value.from,
            value.count.toLocaleString('en-GB'),
            <Meaning
              key="means"
              of={of}
              value={value}
              now={now ?? value.to ?? asItStands}
              onChoose={(to) => onChoose(value.from, to)}
            />,
            now === undefined ? (
              <Suggested key="why" because={value.because} none="Not known: choose" />
            ) : null,
          ],
        };
      })}
    />
  </Panel>
);

interface MeaningProps {
  of: FieldValues;
  value: Value;
  now: string;
  onChoose: (to: string) => void;
}

function Meaning({ of: { choices, optional, title }, value, now, onChoose }: MeaningProps) {
  const label = `${value.from === anyDays ? value.example : value.from} stands for`;
  const open = choices.length === 0 && value.from !== anyDays;
  const typed = open && now !== asItStands && now !== '';
  return (
    <>
      <Choose
        label={`${title}: ${label}`}
        value={typed ? 'typed' : now}
        onChoose={(to) => onChoose(to === 'typed' ? value.from : to)}
      >
        <option value={asItStands}>Leave it: it will be refused</option>
        {optional && <option value="">Nothing: leave it empty</option>}
        {value.from === anyDays && (
          <option value={inDays}>{`A day: ${value.example} is ${dayOf(value.example)}`}</option>
        )}
        {choices.map(({ value: to, label: called }) => (
          <option key={to} value={to}>
            {called === to
              ? called
              : `${called}${to.length < 16 && choices.length > 12 ? ` (${to})` : ''}`}
          </option>
        ))}
        {open && <option value="typed">Something else</option>}
      </Choose>
      {typed && (
        <TextField
          value={now}
          onChange={({ target }) => onChoose(target.value)}
          slotProps={{ htmlInput: { 'aria-label': `${title}: ${label}, in words` } }}
          sx={{ mt: 1, maxWidth: 320 }}
        />
      )}
      {typed && now === value.from && (
        <Typography variant="body2" color="textSecondary">
          Write it as it should have been.
        </Typography>
      )}
    </>
  );
}

/** 45017 as spreadsheets count, in words. */
const dayOf = (counted: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(1899, 11, 30) + Math.floor(Number(counted)) * 86_400_000,
  );
