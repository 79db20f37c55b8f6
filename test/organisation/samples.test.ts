import { expect, test } from 'vitest';
import { roles } from '../../schema/foundation/permissions/roles.ts';
import { Post, ServiceArea, User } from '../../schema/organisation/entities.ts';
import { invented } from '../harness/invented.ts';

const { rowsOf } = invented('2026-11-22');

test('the tree has four levels, each below the right one', () => {
  const areas = rowsOf(ServiceArea);
  const kindOf = new Map(areas.map((area) => [area.id, area.kind]));
  const steps = areas.map((area) => `${kindOf.get(area.parent)} > ${area.kind}`);
  expect(areas.length).toBeGreaterThan(38);
  expect([...new Set(steps)].toSorted()).toEqual([
    'council > directorate',
    'directorate > service',
    'service > team',
    'undefined > council',
  ]);
  expect(areas.filter((area) => area.closedOn).map((area) => area.name)).toEqual([
    'Building Control',
  ]);
});

test('some job descriptions lack the equality clause and some were never read for it', () => {
  const posts = rowsOf(Post);
  expect(posts.length).toBeGreaterThan(220);
  expect(posts.filter((post) => !post.clauseInJobDescription).length).toBeGreaterThan(20);
  expect(posts.filter((post) => !post.clauseCheckedOn).length).toBeGreaterThan(10);
});

test('every role has one account to try it with', () => {
  const demo = rowsOf(User).filter((user) => String(user.email).endsWith('@demo.example'));
  expect(demo.map((user) => user.roles)).toEqual(Object.keys(roles).map((role) => [role]));
  expect(demo.map((user) => user.email)).toContain('line-manager@demo.example');
});
