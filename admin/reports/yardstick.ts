import type { BenchmarkTable } from './monthly-api.ts';

type Place = BenchmarkTable['areas'][number];

/** What the address says, or was chosen last; and whether a table of all residents is better than one of some. */
interface Wanted {
  table: string | null;
  area: string | null;
  last: string | null;
  ofAll: boolean;
}

/**
 * The table and place that figures are held against where nobody has said which: the council’s own place, or the one
 * chosen last. Where there is neither, no place: it has to be chosen.
 */
export function yardstickOf(
  tables: readonly BenchmarkTable[],
  { table: asked, area, last, ofAll }: Wanted,
): { table?: BenchmarkTable; place?: Place } {
  const placeIn = ({ areas }: BenchmarkTable) =>
    areas.find(({ code }) => code === area) ??
    areas.find(({ own }) => own) ??
    areas.find(({ code }) => code === last);
  const inOrder = ofAll
    ? tables.toSorted((one, other) => Number(other.ofAllResidents) - Number(one.ofAllResidents))
    : tables;
  const table =
    tables.find(({ reference }) => reference === asked) ?? inOrder.find(placeIn) ?? inOrder[0];
  return { table, place: table && placeIn(table) };
}
