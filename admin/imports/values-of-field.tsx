import { TextField, Typography } from '@mui/material';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
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
        ? say(
            'These values cannot be read as they stand; there are more of them than are listed. Is it the right column?',
          )
        : of.values.every(({ because }) => because === 'known')
          ? say('What these values stand for is known. Look whether it is right.')
          : say('These values cannot be read as they stand. Say what each stands for.')
    }
  >
    <MappingTable
      label={say('Values of %{field}', { field: of.title })}
      names={[say('In the file'), say('Rows'), say('Stands for'), say('Why')]}
      rows={of.values.map((value) => {
        const now = chosen(value.from);
        return {
          key: value.from,
          cells: [
            value.from === anyDays
              ? say('%{example} and the like', { example: value.example })
              : value.from,
            value.count.toLocaleString('en-GB'),
            <Meaning
              key="means"
              of={of}
              value={value}
              now={now ?? value.to ?? asItStands}
              onChoose={(to) => onChoose(value.from, to)}
            />,
            now === undefined ? (
              <Suggested key="why" because={value.because} none={say('Not known: choose')} />
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
  const label = say('%{field}: %{value} stands for', {
    field: title,
    value: value.from === anyDays ? value.example : value.from,
  });
  const open = choices.length === 0 && value.from !== anyDays;
  const typed = open && now !== asItStands && now !== '';
  return (
    <>
      <Choose
        label={label}
        value={typed ? 'typed' : now}
        onChoose={(to) => onChoose(to === 'typed' ? value.from : to)}
      >
        <option value={asItStands}>{say('Leave it: it will be refused')}</option>
        {optional && <option value="">{say('Nothing: leave it empty')}</option>}
        {value.from === anyDays && (
          <option value={inDays}>
            {say('A day: %{number} is %{day}', {
              number: value.example,
              day: dayOf(value.example),
            })}
          </option>
        )}
        {choices.map(({ value: to, label: called }) => (
          <option key={to} value={to}>
            {called === to
              ? called
              : `${called}${to.length < 16 && choices.length > 12 ? ` (${to})` : ''}`}
          </option>
        ))}
        {open && <option value="typed">{say('Something else')}</option>}
      </Choose>
      {typed && (
        <TextField
          value={now}
          onChange={({ target }) => onChoose(target.value)}
          slotProps={{ htmlInput: { 'aria-label': say('%{label}, in words', { label }) } }}
          sx={{ mt: 1, maxWidth: 320 }}
        />
      )}
      {typed && now === value.from && (
        <Typography variant="body2" color="textSecondary">
          {say('Write it as it should have been.')}
        </Typography>
      )}
    </>
  );
}

/** 45017 as spreadsheets count, in words. */
const dayOf = (counted: string) =>
  longDate(
    new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(counted)) * 86_400_000)
      .toISOString()
      .slice(0, 10),
  );
