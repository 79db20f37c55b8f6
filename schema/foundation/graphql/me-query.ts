import { packRules } from '@casl/ability/extra';
import { type Role, roles, toHolders } from '../permissions/roles.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';

const Account = builder.objectRef<NonNullable<Context['user']>>('Account').implement({
  description: 'The account that somebody has signed in with.',
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false }),
    name: t.exposeString('name', { nullable: false }),
    email: t.exposeString('email', { nullable: false }),
  }),
});

const Viewer = builder.objectRef<Context>('Viewer').implement({
  description: 'Whoever asks, and what they may do.',
  fields: (t) => ({
    user: t.field({ type: Account, resolve: ({ user }) => user }),
    roles: t.stringList({ nullable: false, resolve: ({ caller }) => [...caller.roles] }),
    roleDescriptions: t.stringList({
      nullable: false,
      description: 'What each of the roles is for, in the same order, as its holder is told.',
      resolve: ({ caller }) => caller.roles.map((role) => (role in roles ? describe(role) : role)),
    }),
    rules: t.string({
      nullable: false,
      description:
        'The packed rules of the permissions, as JSON; the browser builds the same ability.',
      resolve: ({ permissions, caller }) => JSON.stringify(packRules(permissions.rulesFor(caller))),
    }),
  }),
});

const describe = (role: string) => toHolders[role as Role] ?? roles[role as Role];

builder.queryField('me', (t) =>
  t.field({
    type: Viewer,
    nullable: false,
    allow: 'anybody',
    description: 'Who you are, and what you may do.',
    resolve: (_parent, _args, context) => context,
  }),
);
