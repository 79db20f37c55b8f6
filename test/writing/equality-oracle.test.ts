import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import { PanelMember, Vacancy } from '../../schema/recruitment/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { fingerprint } from '../harness/fingerprint.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

// everybody’s name may be seen and changed, no e-mail address; only oneself is put on panels
const grants = permissions({
  lineManager(may, me) {
    may(['read', 'update'], Employee, { only: ['id', 'version', 'fullName'] });
    may('read', Vacancy);
    may(['read', 'create'], PanelMember, { where: { employee: me.employee } });
  },
});

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

test('to set a field to the value it has tells as little as to set it to any other', async () => {
  const untouched = await fingerprint(council);
  const { id, workEmail } = council.rows.get('Employee')![1]!;
  const set = (value: unknown) =>
    council.as('lineManager', grants).ask(
      `mutation ($id: ID!, $value: String) {
        updateEmployee(id: $id, version: 1, patch: { workEmail: $value }) { employee { id } } }`,
      { id, value },
    );
  const guesses = await Promise.all([workEmail, 'wrong@demo.example', null].map(set));
  expect(guesses[0]!.errors![0]!.extensions!.code).toBe('FORBIDDEN');
  expect(new Set(guesses.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await fingerprint(council)).toBe(untouched);
});

test('who may not add a row does not learn that there is one like it', async () => {
  const { vacancy } = council.rows.get('PanelMember')![4]!;
  const add = (i: number) =>
    council.as('lineManager', grants).ask(
      `mutation ($input: PanelMemberInput!) {
        createPanelMember(input: $input) { panelMember { id } } }`,
      { input: { vacancy, employee: idOf('Employee', i), from: '2026-01-05' } },
    );
  const there = await add(5);
  expect(there.errors![0]!.extensions!.code).toBe('FORBIDDEN');
  expect(await add(8)).toEqual(there);
});
