import { Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChoiceField } from './choice-field.tsx';
import { notComparable } from './not-comparable.ts';
import type { Yardstick } from './use-yardstick.ts';

interface Props {
  yardstick: Yardstick;
  /** What the choice of a place is called. */
  placeLabel: string;
}

/** The table of the population that figures are held against, and of which place. */
export function ComparedWith({ yardstick, placeLabel }: Props) {
  const { tables, table, place, chooseTable, choosePlace } = yardstick;
  if (!table) return null;
  return (
    <>
      <ChoiceField
        label={say('Compared with')}
        choices={tables.data!.map(({ reference, title }) => [reference, title])}
        chosen={table.reference}
        onChoose={chooseTable}
      />
      <ChoiceField
        label={placeLabel}
        none={place ? undefined : say('Choose one')}
        choices={table.areas.map(({ code, name }) => [code, name])}
        chosen={place?.code ?? ''}
        onChoose={choosePlace}
      />
    </>
  );
}

/** Why nothing is compared: nothing is known of the population, or nobody has said of which place. */
export function NotCompared({ characteristic, tables, table, place }: Yardstick) {
  const { ability } = useViewer();
  const why = notComparable[characteristic];
  if (tables.data?.length === 0 && why) return <Typography role="status">{why}</Typography>;
  if (tables.data?.length === 0)
    return (
      <Typography role="status">
        {say('No table of the population speaks of this yet, such as one of the census.')}{' '}
        {ability.can('read', 'ImportFile') && <Link to="/bring-in">{say('Bring in a file')}</Link>}
      </Typography>
    );
  if (!table || place) return null;
  return (
    <Typography role="status">
      {say(
        '%{table} has no place that is called as the council is. Choose the place to compare with.',
        { table: table.title },
      )}
    </Typography>
  );
}
