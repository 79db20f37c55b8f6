import { nameOfActor } from '../../audit/actor-name.ts';
import { builder } from '../../graphql/builder.ts';
import { changed, idempotencyKey, payloadOf } from '../../graphql/payload.ts';
import { computed, entityType, toMany } from '../../model/registry.ts';
import { once } from '../../writing/idempotency.ts';
import type { Kinds } from '../kinds.ts';
import { settings } from '../run-import.ts';
import { decideConflict } from './decide.ts';
import { ImportConflict } from './import-conflict.ts';
import { ImportRun } from './import-run.ts';
import { type Undone, undoImport } from './undo.ts';

declare module './import-run.ts' {
  interface ImportRun {
    /** The name of the account that did it, or of the process. */
    actorName?: string;
  }
}

entityType(ImportRun, {
  represents: 'name',
  plural: 'importsDone',
  search: ['name'],
  order: ['-doneAt'],
  operations: ['get', 'list'],
  labels: {
    name: 'File or address',
    doneAt: 'Done',
    actorName: 'By',
    held: 'Left as written',
    undoneAt: 'Undone',
  },
});
entityType(ImportConflict, {
  represents: 'called',
  search: ['called'],
  order: ['-id'],
  operations: ['get', 'list'],
  labels: {
    called: 'Record',
    record: 'Its page',
    subject: 'Kind of record',
    kept: 'Written here',
    offered: 'The import says',
    run: 'Import',
    decidedAt: 'Decided',
  },
});
computed(ImportRun, 'actorName', {
  comment: 'Who did it.',
  scalar: 'String',
  sql: (run) => nameOfActor(run('actor')),
});
toMany(ImportRun, 'conflicts', {
  target: ImportConflict,
  by: 'run',
  comment: 'The values that it left as somebody had written them.',
});

const Outcome = builder.objectRef<Undone>('UndoneImport').implement({
  description: 'What became of an import that was undone.',
  fields: (t) => ({
    removed: t.exposeInt('removed', {
      nullable: false,
      description: 'How many records that it had added are gone again.',
    }),
    restored: t.exposeInt('restored', {
      nullable: false,
      description: 'In how many records stands again what stood before.',
    }),
    left: t.exposeStringList('left', {
      nullable: false,
      description: 'Records that were left as they are, for somebody has worked on them since.',
    }),
  }),
});

const Decision = builder.enumType('ConflictDecision', {
  description: 'What is decided of a value that an import would have changed.',
  values: {
    kept: { description: 'What somebody has written stays.' },
    taken: { description: 'What the import says is written instead.' },
  },
});

/** The words to undo an import, and to decide what it left open. */
export function provenanceFields(kinds: Kinds) {
  builder.mutationField('undoImport', (t) =>
    t.field({
      type: Outcome,
      allow: ['update', ImportRun.name],
      description:
        'Takes back what an import wrote, except in records that somebody has worked on since.',
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        idempotencyKey: t.arg.string(idempotencyKey),
      },
      resolve: (_parent, { idempotencyKey: key, ...row }, context) =>
        context.importing.transaction(async (tx) => {
          let undone: Undone | undefined;
          await once(tx, context.caller.actor, key, ['undoImport', row], async () => {
            undone = await undoImport(tx, context, kinds, row);
            return [row.id];
          });
          return undone ?? { removed: 0, restored: 0, left: [] };
        }, settings),
    }),
  );
  builder.mutationField('decideImportConflict', (t) =>
    t.field({
      type: payloadOf({
        name: ImportConflict.name,
        singular: 'importConflict',
        plural: 'importConflicts',
      }),
      allow: ['update', ImportConflict.name],
      description: 'Keeps what somebody has written, or takes what an import says instead.',
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        decision: t.arg({ type: Decision, required: true }),
        idempotencyKey: t.arg.string(idempotencyKey),
      },
      resolve: (_parent, { idempotencyKey: key, ...decision }, context, info) =>
        changed(context, info, ImportConflict.name, { key, request: decision }, (tx) =>
          decideConflict(tx, context, decision),
        ),
    }),
  );
}
