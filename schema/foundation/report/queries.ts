import { builder } from '../graphql/builder.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { lowerFirst } from '../model/words.ts';
import { answerReport, type Cell } from './answer.ts';
import { CellStatus } from './cell-status.ts';
import { checkReport } from './check.ts';
import { dimensionsOf } from './dimension.ts';
import { type Report, reports } from './report.ts';
import { yearParameter } from './year-end.ts';

const ReportCell = builder.objectRef<Cell>('ReportCell').implement({
  description: 'One figure of a report, and what it is about.',
  fields: (t) => ({
    keys: t.stringList({
      nullable: { list: false, items: true },
      description: 'The value or record of each dimension; null where there is none to be seen.',
      resolve: ({ keys }) => keys,
    }),
    labels: t.stringList({
      nullable: { list: false, items: true },
      description: 'What each of them is called.',
      resolve: ({ labels }) => labels,
    }),
    value: t.exposeFloat('value', {
      description: 'The figure; a share is out of a hundred. Null where it is withheld.',
    }),
    base: t.exposeInt('base', { description: 'For a share, how many it is a share of.' }),
    status: t.expose('status', { type: CellStatus, nullable: false }),
  }),
});

type Answer = Awaited<ReturnType<typeof answerReport>>;

const ReportAnswer = builder.objectRef<Answer>('ReportAnswer').implement({
  description: 'The figures that answer a question, of what you could read one by one.',
  fields: (t) => ({
    question: t.exposeString('question', { nullable: false }),
    dimensions: t.exposeStringList('dimensions', {
      nullable: false,
      description: 'What the figures are broken down by.',
    }),
    measure: t.exposeString('measure', { nullable: false, description: 'What the figures are.' }),
    asAt: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day that they are true of.',
      resolve: ({ asAt }) => asAt,
    }),
    fewest: t.exposeInt('fewest', {
      description: 'Figures of fewer people are withheld; null where it counts no people.',
    }),
    rounded: t.exposeBoolean('rounded', {
      nullable: false,
      description:
        'Whether counts are to the nearest five, each by itself, so that they may not add up.',
    }),
    cells: t.field({ type: [ReportCell], nullable: false, resolve: ({ cells }) => cells }),
  }),
});

/** The queries of all reports, each checked before it is offered. */
export function reportQueries(models: Models) {
  for (const report of reports) {
    checkReport(models, report);
    reportQuery(models, report);
  }
}

function reportQuery(models: Models, report: Report) {
  const { parameters = [] } = modelNamed(models, report.from).derivation ?? {};
  const by = dimensionEnum(models, report);
  builder.queryField(lowerFirst(report.name), (t) =>
    t.field({
      type: ReportAnswer,
      allow: ['run', report.name],
      description: report.question,
      args: {
        ...Object.fromEntries(
          parameters.map(({ name, scalar, description }) => [
            name,
            t.arg({ type: scalar, required: true, description }),
          ]),
        ),
        ...(report.overBy && {
          [yearParameter.name]: t.arg({
            type: yearParameter.scalar,
            description: yearParameter.description,
          }),
        }),
        by: t.arg({
          type: [by],
          description:
            'What to break the figures down by, in this order; by everything unless it is said.',
        }),
      },
      resolve: (_parent, args, context) => answerReport(report, args, context),
    }),
  );
}

const dimensionEnum = (models: Models, report: Report) =>
  builder.enumType(`${report.name}Dimension`, {
    description: `What the figures of ${lowerFirst(report.name)} can be broken down by.`,
    values: Object.fromEntries(
      dimensionsOf(models, report).map(({ name, property }) => [
        name,
        { description: property.description },
      ]),
    ),
  });
