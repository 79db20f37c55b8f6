import { computed, entityType } from '../foundation/model/registry.ts';
import { lastSignedInSql, signsInBySql } from './account-facts.ts';
import { CouncilRule, Grade, Post, ServiceArea, User } from './entities.ts';
import './signing-in.ts';
import './whom-to-ask.ts';

declare module './entities.ts' {
  interface User {
    lastSignedInAt?: string;
    signsInBy?: string;
  }
}

entityType(ServiceArea, { represents: 'name', search: ['name', 'code'], order: ['code'] });
entityType(Grade, { represents: 'name', search: ['name', 'code'], order: ['rank'] });
entityType(Post, { represents: 'title', search: ['title', 'number'], order: ['number'] });
entityType(CouncilRule, {
  represents: 'title',
  order: ['title'],
  operations: ['get', 'list', 'update'],
  labels: { title: 'Rule', inForce: 'The council keeps it' },
});
entityType(User, {
  represents: 'name',
  search: ['name', 'email'],
  large: true,
  operations: ['get', 'list', 'create', 'update'],
  byDeed: ['emailVerified'],
  labels: {
    signsInBy: 'Signs in with',
    lastSignedInAt: 'Last signed in',
    twoFactorEnabled: 'Second factor',
  },
});

computed(User, 'lastSignedInAt', {
  comment: 'When they last signed in; empty where they never have.',
  scalar: 'DateTime',
  sql: lastSignedInSql,
});

computed(User, 'signsInBy', {
  comment: 'How they sign in: with a password here, or where the organisation does.',
  scalar: 'String',
  choices: ['password', 'workAccount', 'nothingYet'],
  sql: signsInBySql,
});
