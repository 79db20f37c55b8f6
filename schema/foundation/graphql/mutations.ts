import type { GraphQLResolveInfo } from 'graphql';
import { v7 } from 'uuid';
import type { Model, ToOne, Valued } from '../model/model.ts';
import { inWords, upperFirst } from '../model/words.ts';
import { uuidOrNone } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import type { Change, Quoted, Values } from '../writing/change.ts';
import { once } from '../writing/idempotency.ts';
import { required, validate, writable } from '../writing/validate.ts';
import { type ChangeArguments, planOnce, type Transaction } from '../writing/writing.ts';
import { type Answer, builder, type SchemaTypes } from './builder.ts';
import type { Context } from './context.ts';
import { enumOf } from './enums.ts';
import type { Planned } from './pass-through.ts';
import { changed, idempotencyKey, type Nothing, payloadOf } from './payload.ts';

const mostRows = 1000;

const RowVersion = builder.inputRef<{ id: string; version: number }>('RowVersion').implement({
  description: 'A record, and the version of it that was seen.',
  fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }),
});

const Deleted = builder.objectRef<{ ids: string[] }>('DeletedPayload').implement({
  description: 'What was deleted.',
  fields: (t) => ({ ids: t.exposeStringList('ids', { nullable: false }) }),
});

/** The mutations of a model: one record or many, every one of them judged by the writing gate. */
export function mutationsOf(model: Model) {
  if (model.operations.includes('create')) createMutation(model);
  if (model.operations.includes('update')) updateMutations(model);
  if (model.operations.includes('delete')) deleteMutations(model);
}

function createMutation(model: Model) {
  const Input = inputOf(model, 'Input', required);
  builder.mutationField(`create${model.name}`, (t) =>
    t.field({
      type: payloadOf(model),
      allow: ['create', model.name],
      description: `Adds one of the ${inWords(model.plural)}.`,
      args: {
        input: t.arg({ type: Input, required: true }),
        idempotencyKey: t.arg.string(idempotencyKey),
      },
      resolve: (_parent, { input, idempotencyKey: key }, context, info) => {
        validate(model, 'create', input);
        const change: Change = { action: 'create', model, values: input };
        return made(context, info, key, input, change, { values: input, id: v7() });
      },
    }),
  );
}

function updateMutations(model: Model) {
  const Patch = inputOf(model, 'Patch', () => false);
  const update = (patch: Values, rows: readonly Quoted[]) => {
    validate(model, 'update', patch);
    checkRows(rows);
    return {
      change: { action: 'update', model, rows, values: patch } satisfies Change,
      args: { values: patch, ...columnsOfRows(rows) },
    };
  };
  const allow = ['update', model.name] as const;
  builder.mutationField(`update${model.name}`, (t) =>
    t.field({
      type: payloadOf(model),
      allow,
      description: `Changes one of the ${inWords(model.plural)}; \`version\` is the one you saw.`,
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        patch: t.arg({ type: Patch, required: true }),
        idempotencyKey: t.arg.string(idempotencyKey),
      },
      extensions: {
        planned: {
          allow,
          async text(info, args, context) {
            const { patch, idempotencyKey: key } = args();
            if (key) return null;
            validate(model, 'update', patch as Values);
            return context.writing.patchAlone(info, context, model);
          },
        } satisfies Planned,
      },
      async resolve(_parent, { id, version, patch, idempotencyKey: key }, context, info) {
        const { turn = (work) => work(), asked } = context;
        const tried = asked?.get(info.path.key);
        const done = await tried;
        if (done) return JSON.parse(done);
        const { change, args } = update(patch, [{ id, version }]);
        const single = async (tx: Transaction) =>
          answerIn(await context.writing.patch(tx, info, context, model));
        const work = (first?: typeof single) =>
          made(context, info, key, { id, version, patch }, change, args, first);
        return tried ? turn(() => work()) : work(single);
      },
    }),
  );
  builder.mutationField(`update${upperFirst(model.plural)}`, (t) =>
    t.field({
      type: payloadOf(model),
      allow: ['update', model.name],
      description: `Changes many ${inWords(model.plural)} alike: all of them or none.`,
      args: {
        rows: t.arg({ type: [RowVersion], required: true }),
        patch: t.arg({ type: Patch, required: true }),
        idempotencyKey: t.arg.string(idempotencyKey),
      },
      resolve: (_parent, { rows, patch, idempotencyKey: key }, context, info) => {
        const { change, args } = update(patch, rows);
        return made(context, info, key, { rows, patch }, change, args);
      },
    }),
  );
}

function deleteMutations(model: Model) {
  const remove = async (context: Context, name: string, key: string | Nothing, rows: Quoted[]) => {
    checkRows(rows);
    const change: Change = { action: 'delete', model, rows };
    const ids = await context.writing.transaction(
      (tx) =>
        once(tx, context.caller.actor, key, [name, rows], () =>
          context.writing.change(tx, context, change, columnsOfRows(rows)),
        ),
      planOnce,
    );
    await context.deleted?.(model.name, ids);
    return { ids };
  };
  builder.mutationField(`delete${model.name}`, (t) =>
    t.field({
      type: Deleted,
      allow: ['delete', model.name],
      description: `Deletes one of the ${inWords(model.plural)}.`,
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        idempotencyKey: t.arg.string(idempotencyKey),
      },
      resolve: (_parent, { id, version, idempotencyKey: key }, context, info) =>
        remove(context, info.fieldName, key, [{ id, version }]),
    }),
  );
  builder.mutationField(`delete${upperFirst(model.plural)}`, (t) =>
    t.field({
      type: Deleted,
      allow: ['delete', model.name],
      description: `Deletes many ${inWords(model.plural)}: all of them or none.`,
      args: {
        rows: t.arg({ type: [RowVersion], required: true }),
        idempotencyKey: t.arg.string(idempotencyKey),
      },
      resolve: (_parent, { rows, idempotencyKey: key }, context, info) =>
        remove(context, info.fieldName, key, rows),
    }),
  );
}

const answerIn = (text: string | null): Answer | null => text && JSON.parse(text);

const made = (
  context: Context,
  info: GraphQLResolveInfo,
  key: string | Nothing,
  request: unknown,
  change: Change,
  args: ChangeArguments,
  single?: Parameters<typeof changed>[5],
) => {
  const work = (tx: Transaction) => context.writing.change(tx, context, change, args);
  return changed(context, info, change.model.name, { key, request }, work, single);
};

function checkRows(rows: readonly Quoted[]) {
  if (rows.length > mostRows)
    throw new Refusal('BAD_USER_INPUT', `${rows.length} rows are too many; at most ${mostRows}.`);
  // the same id in other letters names the same record
  if (new Set(rows.map(({ id }) => id.toLowerCase())).size < rows.length)
    throw new Refusal('BAD_USER_INPUT', 'Each record can be named once.');
}

const columnsOfRows = (rows: readonly Quoted[]) => ({
  ids: rows.map(({ id }) => uuidOrNone(id) as string),
  versions: rows.map(({ version }) => version),
});

type Builder = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

/** An input with a field for everything that can be written; unknown ones cannot be sent. */
function inputOf(model: Model, suffix: string, needed: (property: Valued | ToOne) => boolean) {
  const fields = (t: Builder) =>
    Object.fromEntries(
      writable(model).map((property) => {
        const { description } = property;
        const type = property.kind === 'toOne' ? 'ID' : typeOfValue(model, property);
        return [property.name, t.field({ type, description, required: needed(property) as true })];
      }),
    );
  return builder.inputRef<Values>(`${model.name}${suffix}`).implement({
    description:
      suffix === 'Input'
        ? `A new ${inWords(model.singular)}.`
        : 'What is to change; the rest stays.',
    fields: fields as never,
  });
}

function typeOfValue(model: Model, property: Valued) {
  const type = property.choices ? enumOf(model, property) : property.scalar;
  return (property.list ? [type] : type) as 'String';
}
