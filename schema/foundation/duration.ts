import { written } from './check.ts';

/** A length of calendar time in whole years, months, weeks and days, as ISO 8601 writes it: P3Y, P1M, P2W. */
export const durationForm = '^P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$';

/** A property that holds such a length. */
export const duration = (property: string) =>
  written(property, durationForm, 'Write years, months, weeks or days, such as P3Y, P1M or P90D.');

/** A property that holds such a length and more than nothing of it. */
export const lastingDuration = (property: string) =>
  written(
    property,
    durationForm.replace('(?=[0-9])', '(?=[0-9])(?=.*[1-9])'),
    'Write one day or more: years, months, weeks or days, such as P3Y, P1M or P90D.',
  );
