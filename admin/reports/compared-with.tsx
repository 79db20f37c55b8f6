import { Typography } from '@mui/material';
import { say } from '../language/say.ts';
import { ChoiceField } from './choice-field.tsx';
import type { BenchmarkTable } from './monthly-api.ts';

interface Props {
  tables: readonly BenchmarkTable[];
  table: BenchmarkTable;
  place: BenchmarkTable['areas'][number];
  /** What the choice of a place is called. */
  placeLabel: string;
  choose(name: string): (value: string) => void;
}

/** The table of the population that figures are held against, and of which place. */
export const ComparedWith = ({ tables, table, place, placeLabel, choose }: Props) => (
  <>
    <ChoiceField
      label={say('Compared with')}
      choices={tables.map(({ reference, title }) => [reference, title])}
      chosen={table.reference}
      onChoose={choose('table')}
    />
    <ChoiceField
      label={placeLabel}
      choices={table.areas.map(({ code, name }) => [code, name])}
      chosen={place.code}
      onChoose={choose('area')}
    />
  </>
);

/** Nothing is known of the population that figures could be held against. */
export const NoTableYet = () => (
  <Typography role="status">
    {say(
      'No table of the population speaks of this yet. Bring one in under Imports, such as one of the census.',
    )}
  </Typography>
);
