import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { idOf } from '../harness/invented-rows.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const course = (i: number) => idOf('Course', i);
const ask = (source: string, variables: object) =>
  council.as('trainingCoordinator').ask(source, variables as Record<string, unknown>);

/** What was said of rows that changed meanwhile, without the instant. */
const told = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) => {
  for (const { extensions } of answer.errors ?? [])
    for (const changed of (extensions?.versions ?? []) as { changedAt: string }[]) {
      expect(Date.now() - Date.parse(changed.changedAt)).toBeLessThan(60_000);
      changed.changedAt = 'a moment ago';
    }
  return answer;
};

const rename = (id: string, version: number, title: string) =>
  ask(
    `mutation ($id: ID!, $version: Int!, $title: String) {
      updateCourse(id: $id, version: $version, patch: { title: $title }) {
        course { title version } } }`,
    { id, version, title },
  );

test('who edits what somebody has changed meanwhile is told the version it has now', async () => {
  expect(await rename(course(1), 1, 'Fair recruitment')).toMatchInlineSnapshot(`
    {
      "data": {
        "updateCourse": {
          "course": {
            "title": "Fair recruitment",
            "version": 2,
          },
        },
      },
    }
  `);
  expect(told(await rename(course(1), 1, 'Fairer recruitment'))).toMatchInlineSnapshot(`
    {
      "data": {
        "updateCourse": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "CONFLICT",
            "versions": [
              {
                "changedAt": "a moment ago",
                "changedBy": "cnry-pwa1e-3",
                "id": "6cc693de-f112-50c3-b682-bec14ee62cad",
                "version": 2,
              },
            ],
          },
          "message": "Somebody has changed this course since you opened it.",
          "path": [
            "updateCourse",
          ],
        },
      ],
    }
  `);
});

test('of many rows none is changed when one was changed meanwhile, and each such one is named', async () => {
  await rename(course(3), 1, 'Inclusive meetings');
  const rows = [2, 3].map((i) => ({ id: course(i), version: 1 }));
  const source = `mutation ($rows: [RowVersion!]!) {
    updateCourses(rows: $rows, patch: { title: "All alike" }) { courses { title } } }`;
  expect(told(await ask(source, { rows }))).toMatchInlineSnapshot(`
    {
      "data": {
        "updateCourses": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "CONFLICT",
            "versions": [
              {
                "changedAt": "a moment ago",
                "changedBy": "cnry-pwa1e-3",
                "id": "c292a944-cb50-58f0-9628-7c8e00c5e95a",
                "version": 2,
              },
            ],
          },
          "message": "Somebody has changed this course since you opened it.",
          "path": [
            "updateCourses",
          ],
        },
      ],
    }
  `);
  expect(await ask(`query ($id: ID!) { course(id: $id) { version } }`, { id: course(2) })).toEqual({
    data: { course: { version: 1 } },
  });
});

test('who deletes what somebody has changed meanwhile deletes nothing', async () => {
  await rename(course(4), 1, 'Plain English');
  const source = 'mutation ($id: ID!) { deleteCourse(id: $id, version: 1) { ids } }';
  const { errors } = told(await ask(source, { id: course(4) }));
  expect(errors).toMatchInlineSnapshot(`
    [
      {
        "extensions": {
          "code": "CONFLICT",
          "versions": [
            {
              "changedAt": "a moment ago",
              "changedBy": "cnry-pwa1e-3",
              "id": "7dc83e37-dbaa-517a-851c-e4e84e169f9f",
              "version": 2,
            },
          ],
        },
        "message": "Somebody has changed this course since you opened it.",
        "path": [
          "deleteCourse",
        ],
      },
    ]
  `);
});

test('who changed it is named to those who may know them, and to nobody else', async () => {
  const somebody = council.rows.get('User')![5]!;
  const changedBy = async (role: Role, actor: string, kind: 'Grade' | 'Course', i: number) => {
    const name = kind === 'Grade' ? 'name' : 'title';
    const source = `mutation ($id: ID!) { update${kind}(id: $id, version: 1, patch: { ${name}: "${actor}" }) { ${kind.toLowerCase()} { id } } }`;
    const id = idOf(kind, i);
    await council.as({ roles: [role], attributes, actor }).ask(source, { id });
    const { errors } = await council.as(role).ask(source, { id });
    const [changed] = (errors?.[0]?.extensions?.versions ?? []) as { changedBy: string | null }[];
    return changed?.changedBy;
  };
  expect([
    await changedBy('hrAdministrator', somebody.id, 'Grade', 1),
    await changedBy('hrAdministrator', 'importer', 'Grade', 2),
    await changedBy('hrAdministrator', idOf('Employee', 1), 'Grade', 3),
    await changedBy('trainingCoordinator', somebody.id, 'Course', 6),
  ]).toEqual([somebody.name, null, null, null]);
});

test('of fifty people who save the same version at once, one succeeds', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => rename(course(5), 1, `Title ${i}`)),
  );
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'saved');
  expect(codes.filter((code) => code === 'saved')).toHaveLength(1);
  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(49);
  const { rows } = await council.owner.query('select version from course where id = $1', [
    course(5),
  ]);
  expect(rows).toEqual([{ version: 2 }]);
});
