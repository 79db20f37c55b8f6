import { defineEntity, p } from '@mikro-orm/core';
import { v4 } from 'uuid';
import { emailAddress } from '../foundation/check.ts';
import { languages } from '../foundation/outbox/message.ts';
import { type Role, roles } from '../foundation/permissions/roles.ts';
import { record } from '../foundation/record.ts';

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'user_account',
  comment: 'Somebody who can sign in, and the roles they hold.',
  properties: {
    ...record,
    name: p.string().length(120).comment('The name that colleagues see.'),
    email: p.string().length(254).unique().comment('The e-mail address used to sign in.'),
    emailVerified: p
      .boolean()
      .default(false)
      .comment('Whether the e-mail address is known to be theirs.'),
    image: p.text().nullable().hidden().comment('Not used.'),
    holder: p
      .uuid()
      .defaultRaw('gen_random_uuid()')
      .onCreate(() => v4())
      .hidden()
      .comment(
        'Whoever has held the account since somebody else last gave it a way in or another address; what was told before is not theirs to read.',
      ),
    roles: p
      .enum(Object.keys(roles) as Role[])
      .array()
      .default([])
      .comment('What they do here; the abilities of several roles add up.'),
    disabled: p.boolean().default(false).comment('Whether they are kept from signing in.'),
    mayOwnContracts: p
      .boolean()
      .default(false)
      .comment('Whether they can be named as the owner of a contract.'),
    language: p
      .enum(languages)
      .nullable()
      .comment('The language in which they are written to; empty while nobody knows.'),
    twoFactorEnabled: p
      .boolean()
      .default(false)
      .comment('Whether signing in asks for a code from their telephone too.'),
    createdAt: p
      .datetime()
      .defaultRaw('now()')
      .onCreate(() => new Date())
      .comment('When the account was made.'),
    updatedAt: p
      .datetime()
      .defaultRaw('now()')
      .onCreate(() => new Date())
      .onUpdate(() => new Date())
      .comment('When the account last changed.'),
  },
  checks: [emailAddress('email')],
});

export class User extends UserSchema.class {}
UserSchema.setClass(User);
