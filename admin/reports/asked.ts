import { isDay } from '../foundation/is-day.ts';
import { today } from '../foundation/today.ts';
import type { Dimension, Report } from './report.ts';

/** What a report page is asked for, as its address says it. */
export interface Asked {
  parameters: Record<string, string>;
  /** One thing for the rows, and perhaps one for the columns. */
  by: readonly Dimension[];
}

const rowsAndColumns = 2;

/** What an address asks for: today, and everything that a table can show, unless it says otherwise. */
export function askedBy(report: Report, address: URLSearchParams): Asked {
  const { dimensions } = report;
  const named = [...new Set(address.getAll('by'))].flatMap(
    (name) => dimensions.find((each) => each.name === name) ?? [],
  );
  const parameters = report.parameters.map(({ name, scalar }) => {
    const given = address.get(name) ?? '';
    return [name, scalar === 'Date' && !isDay(given) ? today() : given];
  });
  return {
    parameters: Object.fromEntries(parameters),
    by: (named.length > 0 ? named : dimensions).slice(0, rowsAndColumns),
  };
}

/** The day that somebody chose; none where it is today, which nobody has to choose. */
export function chosenDay({ parameters: { on, until } }: Pick<Asked, 'parameters'>) {
  const day = on ?? until;
  return day === today() ? undefined : day;
}

/** The address of a page that is asked for something. */
export const addressOf = ({ parameters, by }: Asked) => [
  ...Object.entries(parameters).filter(([, value]) => value),
  ...by.map(({ name }) => ['by', name] as [string, string]),
];
