import { Typography } from '@mui/material';
import { onlyMonth, onlyYear } from './only-one-words.ts';

/** What stands beside figures of a single month end: when there will be another to compare with. */
export const OnlyMonth = ({ months }: { months: readonly string[] }) => (
  <Said words={onlyMonth(months)} />
);

/** The same of a single year. */
export const OnlyYear = ({ years }: { years: readonly string[] }) => (
  <Said words={onlyYear(years)} />
);

const Said = ({ words }: { words: string | null }) =>
  words === null ? null : (
    <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '72ch' }}>
      {words}
    </Typography>
  );
