import { characteristicOf, countedBy } from './counted-by.ts';

/** Whom a line of a table of the population counts. */
export interface Group {
  heading: string;
  label: string;
  base: string;
  characteristic: string | null;
}

type Said = { base?: string | null } & { [Name in keyof typeof countedBy]?: string | null };

/** What a line says of whom it counts; the group is in a column of its own, or is the indicator itself. */
export function groupOf(values: Said): Group {
  for (const name of Object.keys(countedBy) as (keyof typeof countedBy)[]) {
    const label = values[name];
    if (label)
      return {
        heading: countedBy[name].title,
        label,
        base: values.base ?? countedBy[name].title,
        characteristic: characteristicOf[name] ?? null,
      };
  }
  return {
    heading: 'Indicator',
    label: values.base ?? '',
    base: 'Everybody',
    characteristic: null,
  };
}
