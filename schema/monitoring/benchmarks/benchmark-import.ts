import { date } from '../../foundation/imports/cells/date.ts';
import { integer } from '../../foundation/imports/cells/number.ts';
import { line, prose } from '../../foundation/imports/cells/text.ts';
import type { Column, Columns, Values } from '../../foundation/imports/column.ts';
import type { ImportFile, ImportRow } from '../../foundation/imports/import.ts';
import { importOf } from '../../foundation/imports/import-of.ts';
import type { Notice, Problem } from '../../foundation/imports/problem.ts';
import { Benchmark, BenchmarkFigure, BenchmarkLabel } from '../entities.ts';
import { countedBy } from './counted-by.ts';
import { type Group, groupOf } from './group-of-line.ts';
import { madeOf, standsAs } from './made-of.ts';
import { nameOfFile } from './name-of-file.ts';
import { settle } from './settle.ts';
import { titleOf, whatItCounts } from './what-it-counts.ts';

const columns = {
  areaCode: {
    title: 'Area code',
    aliases: ['geography code'],
    required: true,
    help: 'The official code of the place.',
    read: line(20),
  },
  areaName: {
    title: 'Area name',
    aliases: ['area', 'place'],
    help: 'What the place is called.',
    read: line(120),
  },
  geography: { title: 'Geography', help: 'What kind of place it is.', read: line(120) },
  period: {
    title: 'Period',
    aliases: ['date'],
    help: 'The day that the figure is true of.',
    read: date(),
  },
  base: {
    title: 'Indicator',
    aliases: ['base', 'population'],
    help: 'Who is counted; where there is no column for groups, the group itself.',
    read: prose(),
  },
  ...countedBy,
  measure: { title: 'Measure', help: 'Only counts are brought in.', read: line(60) },
  unit: { title: 'Unit', help: 'What is counted.', read: line(60) },
  people: {
    title: 'Value',
    aliases: ['count', 'people', 'persons', 'observation'],
    required: true,
    help: 'How many people there are.',
    read: integer({ least: 0 }),
  } as Column<number>,
} satisfies Columns;

/**
 * A table of the population, as the census and others publish them: one line for each place and group. What a
 * group is on our own lists is kept with its label, and what somebody has said of a label stands.
 */
export const benchmark = importOf({
  kind: 'benchmark',
  title: 'Benchmark',
  help: 'A table of the population to compare with, such as one of the census: one line for each place and group.',
  columns,
  options: {
    reference: { title: 'Reference of the table', help: 'The name of the file, unless given.' },
    title: {
      title: 'Title of the table',
      help: 'Unless given, what it counts and the year, or else the name of the file.',
    },
  },
  writes: [
    {
      entity: Benchmark,
      match: [['reference']],
      blanks: 'keep',
      // somebody may call it otherwise since
      once: ['title'],
      stands: ({ title }) =>
        `It is called “${title}” here already. To change that, open Benchmarks.`,
    },
    {
      entity: BenchmarkLabel,
      match: [['heading', 'label']],
      blanks: 'keep',
      once: ['characteristic', 'category', 'settled'],
      stands: standsAs,
    },
    {
      entity: BenchmarkFigure,
      match: [['benchmark', 'areaCode', 'label']],
      blanks: 'keep',
      references: { benchmark: { entity: Benchmark }, label: { entity: BenchmarkLabel } },
    },
  ],
  reader: (file) => readerOf(file),
});

type Line = Values<typeof columns>;

function readerOf(file: ImportFile) {
  const table = nameOfFile(file);
  const labels = new Set<string>();
  const notices: Notice[] = [];
  const figures = new Map<string, number>();
  const keyOf = (values: Line) =>
    JSON.stringify([values.areaCode, ...Object.values(groupOf(values))]);
  let first: (Group & { line: number; period: string | null }) | undefined;
  let counts: string | null = null;
  return {
    check(values: Line, at: number): Problem[] {
      const problem = (column: string, value: string | null, reason: string) => [
        { line: at, column, value, reason },
      ];
      const { measure } = values;
      if (measure && measure.toLowerCase() !== 'count')
        return problem('Measure', measure, 'Only counts can be brought in.');
      if (!groupOf(values).label)
        return problem('Group', null, 'This line does not say which group it is about.');
      const earlier = figures.get(keyOf(values));
      figures.set(keyOf(values), at);
      return earlier === undefined
        ? []
        : problem(
            'Area code',
            values.areaCode ?? null,
            `Line ${earlier} says this of the same place and group already.`,
          );
    },
    *rows(values: Line, at: number): Generator<ImportRow> {
      const { areaCode, areaName, people, period } = values;
      const of = groupOf(values);
      const { heading, label, characteristic } = of;
      const group = JSON.stringify([heading, label]);
      if (!first && file.options?.title) notices.push(calledSo(at, table.title));
      first ??= { ...of, line: at, period: period ?? null };
      // of all persons a table may tell first, and then by what it tells them apart
      counts ??= whatItCounts(of);
      if (!labels.has(group)) {
        labels.add(group);
        const settled = settle(characteristic, label);
        notices.push(...madeOf({ line: at, column: heading, label }, settled));
        yield {
          line: at,
          entity: BenchmarkLabel.name,
          key: group,
          row: { heading, label, ...settled },
        };
      }
      const row = {
        benchmark: table.reference,
        areaCode: areaCode!,
        areaName: areaName ?? areaCode!,
        label: group,
        people: people!,
      };
      yield { line: at, entity: BenchmarkFigure.name, key: keyOf(values), row };
    },
    *last(): Generator<ImportRow> {
      if (!first) return;
      const { line: at, base, period } = first;
      const title = file.options?.title ? table.title : titleOf(counts, period, table.title);
      const row = { ...table, title, base, period };
      yield { line: at, entity: Benchmark.name, key: table.reference, row };
    },
    notices: () => notices,
  };
}

const calledSo = (line: number, title: string): Notice => ({
  ...{ line, column: null, value: null, of: Benchmark.name },
  reason: `It will be called “${title}”.`,
});
