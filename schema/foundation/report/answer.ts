import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { inWords, upperFirst } from '../model/words.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { Compilation } from '../planner/compilation.ts';
import { named, type Plan } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { propertiesAlong } from './dimension.ts';
import type { Report } from './report.ts';
import { reportSql } from './statement.ts';

/** One figure of a report, and what it is about. */
export interface Cell {
  keys: (string | null)[];
  labels: (string | null)[];
  value: number;
  base: number | null;
  status: 'shown';
}

interface Counted {
  keys: (string | null)[];
  labels: (string | null)[];
  base: number;
  hits: number;
}

const plans = new WeakMap<PermissionShape, Map<string, Plan>>();

/** Answers a report from the rows that its reader may read, in one statement. */
export async function answerReport(
  report: Report,
  args: Record<string, unknown>,
  context: Context,
) {
  const { shape, attributes, reading, ask } = context;
  const { models } = reading.planner;
  const known = plans.get(shape) ?? new Map<string, Plan>();
  plans.set(shape, known);
  const plan =
    known.get(report.name) ?? named(reportSql(new Compilation(models, shape, 'count'), report));
  known.set(report.name, plan);
  const text = await ask(plan, valuesOf(plan, { args: [args], attributes }));
  const { asAt, cells } = JSON.parse(text!) as { asAt: string; cells: Counted[] };
  const model = modelNamed(models, report.from);
  const dimensions = report.by.map((path) => propertiesAlong(models, model, path).at(-1)!.property);
  const inPlainWords = (label: string | null, i: number) => {
    const property = dimensions[i]!;
    if (label === null || property.kind === 'toOne') return label;
    if (property.scalar === 'Boolean') return label === 'true' ? 'Yes' : 'No';
    return property.choices ? upperFirst(inWords(label)) : label;
  };
  return {
    question: report.question,
    dimensions: report.by.map((path) => upperFirst(inWords(path.split('.').at(-1)!))),
    measure: report.measure.name,
    asAt,
    cells: cells.map(
      ({ keys, labels, ...counts }): Cell => ({
        keys,
        labels: labels.map(inPlainWords),
        ...figure(report, counts),
        status: 'shown',
      }),
    ),
  };
}

const figure = ({ measure }: Report, { base, hits }: Pick<Counted, 'base' | 'hits'>) =>
  measure.which
    ? { value: Math.round((1000 * hits) / base) / 10, base }
    : { value: base, base: null };
