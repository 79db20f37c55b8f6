import { builder } from '../graphql/builder.ts';
import { entityType } from '../model/registry.ts';
import type { Example } from '../writing/bulk/examples.ts';
import { confirm, preview } from './confirm.ts';
import type { ColumnHelp, Import } from './import.ts';
import { ImportFile } from './import-file.ts';
import type { Kinds } from './kinds.ts';
import type { Problem } from './problem.ts';
import { type Counts, type ImportResult, type More, moreOf, sentencesOf } from './result.ts';

entityType(ImportFile, {
  represents: 'name',
  order: ['-uploadedAt'],
  operations: ['get', 'list', 'delete'],
  labels: {
    kind: 'What is in it',
    name: 'File',
    size: 'Size in bytes',
    sha256: 'Fingerprint',
    state: 'Stands',
    uploadedBy: 'Account that handed it in',
    uploadedAt: 'Handed in',
  },
  choices: { state: { uploaded: 'Handed in', imported: 'Brought in' } },
});

const Columns = builder.objectRef<ColumnHelp>('ImportColumn').implement({
  description: 'A column that an import knows.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false }),
    title: t.exposeString('title', { nullable: false }),
    required: t.exposeBoolean('required', { nullable: false }),
    help: t.exposeString('help', { nullable: false }),
  }),
});

const Option = builder
  .objectRef<{ name: string; title: string; help: string }>('ImportOption')
  .implement({
    description: 'Something that can be said with a file.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false }),
      title: t.exposeString('title', { nullable: false }),
      help: t.exposeString('help', { nullable: false }),
    }),
  });

const Kind = builder.objectRef<Import>('ImportKind').implement({
  description: 'A kind of file that can be brought in: send it to /imports/<kind>.',
  fields: (t) => ({
    kind: t.exposeString('kind', { nullable: false }),
    title: t.exposeString('title', { nullable: false }),
    help: t.exposeString('help', { nullable: false }),
    format: t.exposeString('format', { nullable: false, description: 'csv or json.' }),
    columns: t.field({
      type: [Columns],
      nullable: false,
      resolve: ({ columns = [] }) => [...columns],
    }),
    options: t.field({
      type: [Option],
      nullable: false,
      resolve: ({ options = {} }) =>
        Object.entries(options).map(([name, said]) => ({ name, ...said })),
    }),
  }),
});

const Counted = builder.objectRef<Counts>('ImportCounts').implement({
  description: 'How many records of one kind a file adds, changes and leaves as they are.',
  fields: (t) => ({
    entity: t.exposeString('entity', { nullable: false }),
    created: t.exposeInt('created', { nullable: false }),
    updated: t.exposeInt('updated', { nullable: false }),
    unchanged: t.exposeInt('unchanged', { nullable: false }),
  }),
});

const Change = builder.objectRef<Example>('ImportExample').implement({
  description: 'One thing that a file changes; its values only where you may read them.',
  fields: (t) => ({
    line: t.exposeInt('line'),
    entity: t.exposeString('entity', { nullable: false }),
    record: t.exposeString('record', { nullable: false }),
    field: t.exposeString('field', { description: 'Absent where the whole record is new.' }),
    before: t.exposeString('before'),
    after: t.exposeString('after'),
  }),
});

const Further = builder.objectRef<More>('ImportMore').implement({
  description: 'What a file adds and changes of one kind of record beyond the examples, in words.',
  fields: (t) => ({
    entity: t.exposeString('entity', { nullable: false }),
    added: t.exposeString('added', { description: 'Like “12 more contracts”.' }),
    changed: t.exposeString('changed', { description: 'Like “3 more changes of contracts”.' }),
  }),
});

export const Remark = builder.objectRef<Problem>('ImportProblem').implement({
  description: 'Where in a file something stands, and what is to be said about it.',
  fields: (t) => ({
    line: t.exposeInt('line'),
    column: t.exposeString('column'),
    value: t.exposeString('value'),
    reason: t.exposeString('reason', { nullable: false }),
  }),
});

export const Result = builder.objectRef<ImportResult>('ImportResult').implement({
  description: 'What an import did or would do; with problems it does nothing.',
  fields: (t) => ({
    dryRun: t.exposeBoolean('dryRun', { nullable: false }),
    summary: t.stringList({
      nullable: false,
      description: 'The same in plain sentences.',
      resolve: (result, _args, { reading }) => sentencesOf(reading.planner.models, result),
    }),
    counts: t.field({ type: [Counted], nullable: false, resolve: ({ counts }) => counts }),
    examples: t.field({
      type: [Change],
      nullable: false,
      description: 'What it adds and changes, so many of each kind of record.',
      resolve: ({ examples }) => examples,
    }),
    more: t.field({
      type: [Further],
      nullable: false,
      resolve: (result, _args, { reading }) => moreOf(reading.planner.models, result),
    }),
    problems: t.field({ type: [Remark], nullable: false, resolve: ({ problems }) => problems }),
    notices: t.field({ type: [Remark], nullable: false, resolve: ({ notices }) => notices }),
  }),
});

/** What can be brought in, what it would change, and the word to do it. */
export function importFields(kinds: Kinds) {
  builder.queryField('importKinds', (t) =>
    t.field({
      type: [Kind],
      nullable: false,
      allow: 'signedIn',
      description: 'What you may bring in.',
      resolve: (_parent, _args, { reading, shape }) =>
        [...kinds.values()].filter(({ kind }) => reading.permits(shape, 'run', kind)),
    }),
  );
  builder.mutationField('previewImport', (t) =>
    t.field({
      type: Result,
      nullable: false,
      allow: ['read', ImportFile.name],
      description: 'What a file that you have handed in would change. Nothing is written.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_parent, { id }, context) => preview(context, kinds, id),
    }),
  );
  builder.mutationField('confirmImport', (t) =>
    t.field({
      type: Result,
      nullable: false,
      allow: ['read', ImportFile.name],
      description: 'Brings in a file that you have handed in: all of it, or nothing.',
      args: {
        id: t.arg.id({ required: true }),
        idempotencyKey: t.arg.string({
          description: 'Asking again under the same key does nothing more and answers alike.',
        }),
      },
      resolve: (_parent, { id, idempotencyKey }, context) =>
        confirm(context, kinds, id, idempotencyKey),
    }),
  );
}
