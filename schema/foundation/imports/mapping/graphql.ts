import { builder } from '../../graphql/builder.ts';
import { changed, idempotencyKey, payloadOf } from '../../graphql/payload.ts';
import { JobRun } from '../../jobs/job-run.ts';
import { entityType } from '../../model/registry.ts';
import type { Choice } from '../cells/reading.ts';
import { Remark, Result } from '../graphql.ts';
import { ImportFile } from '../import-file.ts';
import { lookedAt } from '../kept-files.ts';
import type { Kinds } from '../kinds.ts';
import { startImport } from '../start.ts';
import { ImportMapping } from './import-mapping.ts';
import type { Remembered } from './remembered.ts';
import {
  type ColumnsStep,
  columnsStep,
  type FieldStep,
  type HeadingStep,
  sayMapping,
  type ValueStep,
  valuesStep,
} from './wizard.ts';

entityType(ImportMapping, {
  represents: 'name',
  order: ['kind', 'name'],
  operations: ['get', 'list', 'update', 'delete'],
});

const Known = builder.objectRef<Remembered>('ImportRemembered').implement({
  description: 'A mapping that may be used for a file.',
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false }),
    name: t.exposeString('name', { nullable: false }),
    shared: t.exposeBoolean('shared', { nullable: false }),
    own: t.exposeBoolean('own', { nullable: false }),
    fits: t.exposeBoolean('fits', {
      nullable: false,
      description: 'Whether it is of files with the same headings.',
    }),
  }),
});

const because = 'Why it is suggested: remembered, known or similar.';

const Heading = builder.objectRef<HeadingStep>('ImportHeading').implement({
  description: 'A column of a file, and where it may go.',
  fields: (t) => ({
    heading: t.exposeString('heading', { nullable: false }),
    examples: t.exposeStringList('examples', { nullable: false }),
    field: t.exposeString('field'),
    because: t.exposeString('because', { description: because }),
  }),
});

const Said = builder.objectRef<{ name: string; value: string }>('ImportSaid').implement({
  description: 'What was said with a file as a whole.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false }),
    value: t.exposeString('value', { nullable: false }),
  }),
});

const Columns = builder.objectRef<ColumnsStep>('ImportHeadings').implement({
  description: 'The columns of a file, and what is remembered of files like it.',
  fields: (t) => ({
    rows: t.exposeInt('rows', { nullable: false }),
    headings: t.field({ type: [Heading], nullable: false, resolve: ({ headings }) => headings }),
    remembered: t.field({
      type: [Known],
      nullable: false,
      resolve: ({ remembered }) => remembered,
    }),
    options: t.field({
      type: [Said],
      nullable: false,
      resolve: ({ options }) => Object.entries(options).map(([name, value]) => ({ name, value })),
    }),
    used: t.exposeID('used', { description: 'The mapping that the suggestions come from.' }),
    problems: t.field({ type: [Remark], nullable: false, resolve: ({ problems }) => problems }),
  }),
});

const Option = builder.objectRef<Choice>('ImportChoice').implement({
  description: 'What a value may stand for.',
  fields: (t) => ({
    value: t.exposeString('value', { nullable: false }),
    label: t.exposeString('label', { nullable: false }),
  }),
});

const Value = builder.objectRef<ValueStep>('ImportValue').implement({
  description: 'A value of a file that cannot be read as it stands.',
  fields: (t) => ({
    from: t.exposeString('from', { nullable: false }),
    example: t.exposeString('example', { nullable: false }),
    count: t.exposeInt('count', { nullable: false }),
    to: t.exposeString('to', { description: 'What it may stand for; for nothing where empty.' }),
    because: t.exposeString('because', { description: because }),
  }),
});

const Field = builder.objectRef<FieldStep>('ImportFieldValues').implement({
  description: 'The values of one field of which somebody has to say what they stand for.',
  fields: (t) => ({
    field: t.exposeString('field', { nullable: false }),
    title: t.string({ nullable: false, resolve: ({ column }) => column.title }),
    optional: t.boolean({ nullable: false, resolve: ({ column }) => !column.required }),
    choices: t.field({ type: [Option], nullable: false, resolve: ({ choices }) => [...choices] }),
    values: t.field({ type: [Value], nullable: false, resolve: ({ values }) => values }),
    more: t.exposeBoolean('more', {
      nullable: false,
      description: 'Whether there are more than anybody could look through.',
    }),
  }),
});

const Column = builder.inputType('ImportColumnInput', {
  fields: (t) => ({
    heading: t.string({ required: true }),
    field: t.string({ description: 'Where it goes; left out where absent.' }),
  }),
});

const Meaning = builder.inputType('ImportValueInput', {
  fields: (t) => ({
    field: t.string({ required: true }),
    from: t.string({ required: true }),
    to: t.string({ required: true, description: 'What it stands for; for nothing where empty.' }),
  }),
});

const Saying = builder.inputType('ImportSaidInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    value: t.string({ required: true }),
  }),
});

/** The steps between handing a file in and bringing it in. */
export function mappingFields(kinds: Kinds) {
  const file = { allow: ['read', ImportFile.name] } as const;
  builder.queryField('importHeadings', (t) =>
    t.field({
      type: Columns,
      ...file,
      nullable: false,
      description: 'The columns of a file that you have handed in, and where they may go.',
      args: {
        id: t.arg.id({ required: true }),
        mapping: t.arg.id({ description: 'A remembered mapping to begin with.' }),
      },
      resolve: (_parent, { id, mapping }, context) => columnsStep(context, kinds, id, mapping),
    }),
  );
  builder.queryField('importValues', (t) =>
    t.field({
      type: [Field],
      ...file,
      nullable: false,
      description: 'The values of a file that cannot be read as they stand, by field.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_parent, { id }, context) => valuesStep(context, kinds, id),
    }),
  );
  builder.queryField('importResult', (t) =>
    t.field({
      type: Result,
      ...file,
      description:
        'What came of a file last: what it changed, would change, or why it did nothing.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_parent, { id }, context) => (await lookedAt(context, id)).result,
    }),
  );
  builder.mutationField('mapImport', (t) =>
    t.field({
      type: 'Boolean',
      ...file,
      nullable: false,
      description:
        'Says what the columns and values of a file mean, and remembers it under a name.',
      args: {
        id: t.arg.id({ required: true }),
        columns: t.arg({ type: [Column], required: true }),
        values: t.arg({
          type: [Meaning],
          description: 'What was said of values before holds, where this is absent.',
        }),
        from: t.arg.id({ description: 'A remembered mapping whose values hold too.' }),
        options: t.arg({
          type: [Saying],
          description: 'What is said with the file as a whole; as before, where this is absent.',
        }),
        rememberAs: t.arg.string(),
        shared: t.arg.boolean({ description: 'With all who may bring in such files.' }),
      },
      resolve: async (_parent, { id, columns, options, ...said }, context) => {
        const all = columns.map(({ heading, field = null }) => ({ heading, field }));
        const whole = options && Object.fromEntries(options.map((each) => [each.name, each.value]));
        await sayMapping(context, kinds, id, {
          ...said,
          columns: all,
          ...(whole && { options: whole }),
        });
        return true;
      },
    }),
  );
  builder.mutationField('startImport', (t) =>
    t.field({
      type: payloadOf({ name: JobRun.name, singular: 'jobRun', plural: 'jobRuns' }),
      ...file,
      description:
        'Brings in a file apart from the request: answers at once, with the run that does it.',
      args: { id: t.arg.id({ required: true }), idempotencyKey: t.arg.string(idempotencyKey) },
      resolve: (_parent, { id, idempotencyKey: key }, context, info) =>
        changed(context, info, JobRun.name, { key, request: { id } }, async (tx) => [
          await startImport(tx, context, id),
        ]),
    }),
  );
}
