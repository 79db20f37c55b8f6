import { builder } from '../foundation/graphql/builder.ts';
import type { Context } from '../foundation/graphql/context.ts';
import { constant, sql } from '../foundation/planner/sql.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import { User } from './user.ts';

const enough = 3;

/** The roles whose holders give roles to others. */
const givers = ({ permissions: { grants } }: Context) =>
  grants
    .filter(({ action, subject, where }) => action === 'update' && subject === User.name && !where)
    .filter(({ fields }) => !fields || fields.includes('roles'))
    .map(({ role }) => role);

builder.queryField('whomToAsk', (t) =>
  t.field({
    type: ['String'],
    nullable: false,
    allow: 'signedIn',
    description:
      'The names of some others who give people their roles: everybody may know whom to ask.',
    resolve: (_parent, _args, context) =>
      context.writing.transaction(async (tx) => {
        const desk = new Desk(tx, context, context.reading.planner.models);
        const people = await desk.run<{ name: string }>(
          sql`select name from user_account where not disabled and id is distinct from ${constant(context.user?.id ?? null, 'uuid')} and roles && ${constant(givers(context), 'text[]')} order by name, id limit ${sql.lit(enough)}`,
        );
        return people.map(({ name }) => name);
      }),
  }),
);
