import type { EntityProperty } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { shown } from '../schema/foundation/model/model.ts';
import { roles } from '../schema/foundation/permissions/roles.ts';
import { assemble } from '../schema/foundation/product.ts';
import * as domains from '../schema/index.ts';
import { code, domainNames, expectNone, files, inFolder } from './harness/source-files.ts';

const product = assemble(Object.values(domains));
const domainFolders = domainNames.map((name) => `schema/${name}/`);
const last = (path: string) => path.split('/').at(-1)!;

test('SQL is written where rows are planned, checked, derived, counted or brought in, and nowhere else', () => {
  const foundation = [
    'planner/',
    'check.ts',
    'writing/',
    'report/',
    'exports/',
    'imports/',
    'documents/',
    'audit/',
    'jobs/',
    'outbox/',
    'subject-access/',
  ];
  const allowed = foundation.map((name) => `schema/foundation/${name}`);
  const declaring =
    /^(entities|permissions|graphql|domain|imports|samples|reports|pages|jobs)\.ts$/;
  const wrong = inFolder('schema/', 'server/', 'admin/').filter(
    (path) =>
      /\bsql`/.test(code(path)) &&
      !allowed.some((folder) => path.startsWith(folder)) &&
      !(domainFolders.some((folder) => path.startsWith(folder)) && !declaring.test(last(path))),
  );
  expectNone(wrong, 'Declare a derived relation or a computed value in a file named for the rule.');
});

test('statements are sent from few places', () => {
  const allowed = [
    'schema/foundation/planner/ask.ts',
    'schema/foundation/writing/',
    'schema/foundation/exports/',
    'server/database/',
    'server/sessions/',
    'server/jobs/',
    'server/outbox/',
    'server/operations/metrics/queue.ts',
    'server/health.ts',
    'server/demonstration.ts',
  ];
  const wrong = inFolder('schema/', 'server/').filter(
    (path) =>
      /\.query(<[^>]*>)?\(/.test(code(path)) && !allowed.some((place) => path.startsWith(place)),
  );
  expectNone(
    wrong,
    'Ask through the planner, and change through one of the three roads of the writing gate.',
  );
});

test('tables are changed by the writing gate alone, and logs by what they log', () => {
  const change =
    /\b(insert\s+into|delete\s+from|truncate|update\s+[\w."${}()]+(\s+as\s+\w+)?\s+set)\b/i;
  const allowed = [
    'schema/foundation/writing/',
    'schema/foundation/planner/own.ts',
    'schema/foundation/exports/record.ts',
    'schema/foundation/documents/take-out.ts',
    'server/database/',
    'server/sessions/',
    'server/jobs/ledger.ts',
    'server/outbox/outbox.ts',
  ];
  const native = /\.(nativeInsert|nativeUpdate|nativeDelete|insertMany|upsertMany|upsert)\(/;
  const wrong = inFolder('schema/', 'server/').filter(
    (path) =>
      (change.test(code(path)) && !allowed.some((place) => path.startsWith(place))) ||
      native.test(code(path)),
  );
  expectNone(wrong, 'Let judge(changes) see it: a mutation, the unit of work or the bulk road.');
});

test('nothing from a request becomes SQL as it is', () => {
  const wrong = inFolder('schema/', 'server/').filter((path) =>
    /\bsql\.raw\(\s*(args|input|value)/.test(code(path)),
  );
  expectNone(wrong, 'Make it a slot: a parameter with a type.');
});

test('grants are data: permissions decide nothing while they are declared', () => {
  const branching =
    /\bif\s*\(|\?\s*[^.:?\s][^:]*:|&&|\|\||\?\?|\bswitch\b|\bfor\s*\(|\bwhile\b|===|!==/;
  const wrong = files
    .filter((path) => path.startsWith('schema/') && last(path) === 'permissions.ts')
    .filter((path) => !path.startsWith('schema/foundation/'))
    .filter((path) => branching.test(code(path).replace(/=>/g, '')));
  expectNone(wrong, 'Say each grant in full; what depends on the person is a value of `me`.');
});

test('no role is named outside the schema', () => {
  const names = Object.keys(roles);
  // words of the language, and of fields, as well
  const plain = new Set(['employee', 'auditor', 'recruiter', 'caseworker', 'lineManager']);
  const quoted = new RegExp(`['"\`](${names.filter((name) => !plain.has(name)).join('|')})['"\`]`);
  const roleOf = new RegExp(`role[s]?\\b[^\\n]{0,40}['"\`](${names.join('|')})['"\`]`, 'i');
  // the first administrator, the accounts of the demonstration, and who must have a second factor
  const allowed =
    /^server\/(demo-sign-ins|settings|sessions\/demo-accounts|sessions\/administrators)\.ts$/;
  const wrong = inFolder('admin/', 'server/').filter(
    (path) => !allowed.test(path) && (quoted.test(code(path)) || roleOf.test(code(path))),
  );
  expectNone(wrong, 'Ask whether something may be done, never who somebody is.');
});

test('every property says what it is, once', () => {
  const silent = product.domains.flatMap(({ entities }) =>
    entities.flatMap((entity) => {
      const meta = product.metadata.get(entity);
      const properties = Object.values(meta.properties as Record<string, EntityProperty>);
      return [
        ...(meta.comment ? [] : [entity.name]),
        ...properties.filter(({ comment }) => !comment).map(({ name }) => `${entity.name}.${name}`),
      ];
    }),
  );
  expectNone(
    silent,
    'Add .comment(): it becomes the description in the API and the help in the console.',
  );
});

test('everything in the API says what it is', () => {
  const fields = [...product.models.values()].flatMap((model) =>
    shown(model)
      .filter(({ description }) => !/^[A-Z].*[.]$/s.test(description))
      .map(({ name }) => `${model.name}.${name}`),
  );
  expectNone(fields, 'One sentence, from a capital letter to a full stop.');
});

test('whoever may read something of a row may read which row it is', () => {
  const { grants } = product.permissions;
  const reads = grants.filter(({ action }) => action === 'read');
  const covered = (role: string, subject: string, where: unknown) =>
    reads.some(
      (grant) =>
        grant.role === role &&
        grant.subject === subject &&
        (!grant.fields || grant.fields.includes('id')) &&
        (!grant.where || JSON.stringify(grant.where) === JSON.stringify(where)),
    );
  const wrong = reads
    .filter(({ role, subject, where }) => !covered(role, subject, where))
    .map(({ role, subject, fields }) => `${role} reads ${fields} of ${subject}`);
  expectNone(wrong, 'Grant the id wherever something else of the row is granted.');
});

test('whoever may update a field may read it, and the version that they must quote', () => {
  const { grants } = product.permissions;
  const may = (role: string, subject: string, field: string) =>
    grants.some(
      (grant) =>
        grant.role === role &&
        grant.action === 'read' &&
        grant.subject === subject &&
        (!grant.fields || grant.fields.includes(field)),
    );
  const wrong = grants
    .filter(
      ({ action, subject }) =>
        action === 'update' && product.models.get(subject)?.properties.has('version'),
    )
    .flatMap(({ role, subject, fields }) =>
      ['version', ...(fields ?? [])]
        .filter((field) => !may(role, subject, field))
        .map((field) => `${role} updates ${subject} without reading ${field}`),
    );
  expectNone(wrong, 'Grant reading it too.');
});

test('there are seven domains, and the list of them is the only one', () => {
  expect(Object.keys(domains).sort()).toEqual([...domainNames].sort());
});
