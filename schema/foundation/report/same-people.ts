import type { Models } from '../model/models.ts';
import { modelNamed } from '../model/models.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { type Counted, rolledUp } from './counted.ts';
import { type Dimension, dimensionsOf, mayAsk } from './dimension.ts';
import { type Report, reports } from './report.ts';

/** The table that a report has of people, with what its dimensions are called in every report of them. */
export interface TableOfPeople {
  finest: Counted[];
  /** The paths of its dimensions, in the order of the keys. */
  paths: readonly string[];
  noSecretBy: readonly string[];
  only: NonNullable<Report['only']>;
}

/** The report, and every other that counts the same people: what one of them tells can be held against what another does. */
export function reportsOfSamePeople(report: Report): Report[] {
  const whom = ({ from, where, people, overBy }: Report) =>
    JSON.stringify([from, where, people, overBy]);
  const isCount = ({ people, measure }: Report) => people !== undefined && !measure.which;
  if (!isCount(report)) return [report];
  const others = reports.filter((each) => each.name !== report.name && isCount(each));
  return [report, ...others.filter((each) => whom(each) === whom(report))];
}

/** Whether a reader counts rows that they may not read one by one. */
export const countsUnread = (
  models: Models,
  { ability }: PermissionShape,
  { from }: Pick<Report, 'from'>,
) => {
  const { derivation } = modelNamed(models, from);
  const subjects = [from, ...(derivation?.reads ?? []).map(({ entity }) => entity)];
  return subjects.some((subject) => ability.rulesFor('count', subject).length > 0);
};

/** What of several reports may be asked for, each once. */
export function askable(models: Models, shape: PermissionShape, several: readonly Report[]) {
  const paths = new Map<string, Dimension>();
  for (const report of several)
    for (const each of dimensionsOf(models, report))
      if (!paths.has(each.path) && mayAsk(models, shape, report, each)) paths.set(each.path, each);
  return [...paths.values()];
}

/** The table of one report, of cells that are broken down further. */
export function tableOfReport(
  { by, people, only = {} }: Report,
  cells: readonly Counted[],
  counted: readonly string[],
): TableOfPeople {
  const paths = counted.filter((path) => by.includes(path));
  const counts = ({ keys }: Counted) =>
    Object.entries(only).every(([path, values]) => values.includes(keys[counted.indexOf(path)]!));
  const finest = rolledUp(
    cells.filter(counts),
    paths.map((path) => counted.indexOf(path)),
  );
  return { finest, paths, noSecretBy: people!.noSecretBy, only };
}
