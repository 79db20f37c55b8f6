import { packRules } from '@casl/ability/extra';
import { type Role, roles } from '../permissions/roles.ts';
import type { Permissions } from '../permissions/shape.ts';
import { builder } from './builder.ts';

interface Declared {
  name: Role;
  permissions: Permissions;
}

const DeclaredRole = builder.objectRef<Declared>('Role').implement({
  description: 'What somebody can be here, as it is declared; nothing of any record.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false }),
    description: t.string({
      nullable: false,
      description: 'What it is for.',
      resolve: ({ name }) => roles[name],
    }),
    rules: t.string({
      nullable: false,
      description:
        'What it may do with which fields, packed, as JSON; on how many records is not said.',
      resolve: ({ name, permissions }) => JSON.stringify(packRules(rulesOf(permissions, name))),
    }),
  }),
});

const rulesOf = ({ grants }: Permissions, role: Role) =>
  grants
    .filter((grant) => grant.role === role)
    .map(({ action, subject, fields }) => ({
      action,
      subject,
      ...(fields && { fields: [...fields] }),
    }));

builder.queryField('roles', (t) =>
  t.field({
    type: [DeclaredRole],
    nullable: false,
    allow: 'signedIn',
    description: 'Every role there is: which of them includes a page that you do not have?',
    resolve: (_parent, _args, { permissions }) =>
      (Object.keys(roles) as Role[]).map((name) => ({ name, permissions })),
  }),
);
