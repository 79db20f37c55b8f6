import type { Model } from '../model/model.ts';
import { inWords } from '../model/words.ts';
import { type Answer, builder, typeOf } from './builder.ts';
import type { Context } from './context.ts';
import { argumentsOfList, type Inputs } from './inputs.ts';
import { byResponseKey } from './names.ts';
import type { Planned } from './pass-through.ts';

const PageInfo = builder.objectRef<Answer>('PageInfo').implement({
  description: 'Whether there is more before and after this page, and where it begins and ends.',
  fields: (t) => ({
    hasNextPage: t.boolean({ nullable: false, resolve: byResponseKey as () => boolean }),
    hasPreviousPage: t.boolean({ nullable: false, resolve: byResponseKey as () => boolean }),
    startCursor: t.string({ resolve: byResponseKey as () => string }),
    endCursor: t.string({ resolve: byResponseKey as () => string }),
  }),
});

/** The queries of a model: one row by its id, and the list. */
export function queriesOf(inputs: Inputs, model: Model) {
  if (model.operations.includes('get')) getQuery(model);
  if (model.operations.includes('list')) listQuery(inputs, model);
}

function getQuery(model: Model) {
  builder.queryField(model.singular, (t) =>
    t.field({
      type: typeOf(model.name),
      allow: ['read', model.name],
      description: `The ${inWords(model.singular)} with this id, if you may see it.`,
      args: { id: t.arg.id({ required: true }) },
      extensions: { planned: plannedRead('get', model) },
      resolve: (_parent, _args, context, info) =>
        context.reading.answer(info, 'get', model.name, context),
    }),
  );
}

const plannedRead = (road: 'get' | 'list', { name }: Model): Planned => ({
  allow: ['read', name],
  text: (info, _args, context) => context.reading.text(info, road, name, context),
});

function listQuery(inputs: Inputs, model: Model) {
  const Connection = connectionType(model);
  builder.queryField(model.plural, (t) =>
    t.field({
      type: Connection,
      allow: ['read', model.name],
      description: `The ${inWords(model.plural)} that you may see.`,
      args: {
        ...argumentsOfList(t.arg, inputs, model),
        ...(model.search.length > 0 && {
          search: t.arg.string({ description: `Words that ${searched(model)} contain.` }),
        }),
        after: t.arg.string({ description: 'Start after this cursor.' }),
        last: t.arg.int({ description: 'How many from the end, at most 1,000.' }),
        before: t.arg.string({ description: 'End before this cursor.' }),
        offset: t.arg.int({ description: 'Leave out this many; not together with a cursor.' }),
      },
      extensions: { planned: plannedRead('list', model) },
      resolve: (_parent, _args, context: Context, info) =>
        context.reading.answer(info, 'list', model.name, context),
    }),
  );
}

function connectionType(model: Model) {
  const Edge = builder.objectRef<Answer>(`${model.name}Edge`).implement({
    description: `One of the ${inWords(model.plural)} of a page, and where it stands.`,
    fields: (t) => ({
      cursor: t.string({ nullable: false, resolve: byResponseKey as () => string }),
      node: t.field({
        type: typeOf(model.name),
        nullable: false,
        resolve: byResponseKey as () => Answer,
      }),
    }),
  });
  return builder.objectRef<Answer>(`${model.name}Connection`).implement({
    description: `A page of ${inWords(model.plural)}.`,
    fields: (t) => ({
      nodes: t.field({
        type: [typeOf(model.name)],
        nullable: false,
        resolve: byResponseKey as () => Answer[],
      }),
      edges: t.field({ type: [Edge], nullable: false, resolve: byResponseKey as () => Answer[] }),
      pageInfo: t.field({
        type: PageInfo,
        nullable: false,
        resolve: byResponseKey as () => Answer,
      }),
      totalCount: t.int({
        nullable: false,
        description: 'How many there are that you could read one by one.',
        resolve: byResponseKey as () => number,
      }),
    }),
  });
}

const searched = ({ search }: Model) => search.map(inWords).join(' or ');
