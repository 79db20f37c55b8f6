import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf } from '../../admin/foundation/declaration.ts';
import { type CountedLine, linesFor } from '../../admin/home/lines.ts';
import { type Asked, buildQuery } from '../../admin/providers/data/build-query.ts';
import { tallyQuery } from '../../admin/providers/data/counts.ts';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { type Council, council, today } from '../harness/council.ts';

let place: Council;
beforeAll(async () => {
  place = await council();
});
afterAll(() => place?.drop());

const abilityOf = (role: Role) =>
  abilityFor(place.platform.product.permissions.rulesFor(place.as(role).caller));

const countsOf = async (role: Role, lines: readonly CountedLine[]) => {
  const { query, variables } = tallyQuery(lines);
  const { data, errors } = await place.as(role).ask(query, variables);
  expect(errors, role).toBeUndefined();
  return lines.map((_, i) => data[`n${i}`].totalCount as number);
};

test('each role is told of what it works with, the worst first', () => {
  const told = Object.keys(roles).map((role) => [
    role,
    linesFor(abilityOf(role as Role)).map(({ kind, say }) => `${kind}: ${say(2)}`),
  ]);
  expect(Object.fromEntries(told)).toMatchInlineSnapshot(`
    {
      "auditor": [],
      "caseworker": [],
      "employee": [
        "wrong: training requirements are not met: they have lapsed, or were never done",
        "next: training requirements run out or fall due soon",
        "next: pieces of training done elsewhere are handed in and not looked at yet",
      ],
      "equalityLead": [
        "wrong: jobs have failed",
        "wrong: actions are past their deadline and not completed",
        "next: files have been handed in and not brought in",
        "next: people wait for another language or format",
        "next: actions are due within 30 days",
        "next: actions that are due later are delayed already",
      ],
      "hrAdministrator": [
        "wrong: jobs have failed",
        "wrong: data-protection requests should have been answered",
        "next: files have been handed in and not brought in",
        "next: people who leave have not been invited to an exit interview",
        "next: posts have a job description without the equality clause",
        "next: data-protection requests wait",
        "next: vacancies are still open although their closing day has passed",
      ],
      "lineManager": [
        "wrong: training requirements are not met: they have lapsed, or were never done",
        "next: training requirements run out or fall due soon",
      ],
      "procurementOfficer": [
        "wrong: live contracts are in breach",
        "wrong: corrective actions were due and are not verified",
        "wrong: live contracts have not been reviewed in time",
        "wrong: contracts of more than £5 million lack indicators or a rating of them",
        "wrong: live contracts do not contain a clause that they must",
        "wrong: live contracts are with a supplier whose policy has run out",
        "wrong: jobs have failed",
        "next: suppliers have answered and wait to be assessed",
        "next: active contracts need a word on their renewal within 90 days",
        "next: active contracts end within 30 days",
        "next: active contracts end in 31 to 60 days",
        "next: active contracts end in 61 to 90 days",
        "next: live contracts have an older version of a clause than they should",
        "next: contracts are marked active although their last day has passed",
        "next: active contracts have not been assessed for how much they matter to equality",
        "next: pairs of supplier records may be of one supplier",
        "next: files have been handed in and not brought in",
        "next: values were left as they were written, although an import differs",
      ],
      "recruiter": [
        "wrong: jobs have failed",
        "wrong: live vacancies have somebody on their panel who is not trained to recruit",
        "wrong: recruiting requirements are not met by people on panels at work",
        "next: files have been handed in and not brought in",
        "next: vacancies that are about to open have somebody on their panel who is not trained to recruit",
        "next: vacancies are still open although their closing day has passed",
        "next: recruiting requirements of people on panels at work run out or fall due soon",
      ],
      "reportReader": [],
      "systemAdministrator": [
        "wrong: jobs have failed",
        "wrong: messages could not be sent",
        "wrong: accounts of people who have left are still open",
        "next: messages wait to leave: look whether a mail server is set, and answers",
        "next: people have an account and no way to sign in yet",
      ],
      "trainingCoordinator": [
        "wrong: jobs have failed",
        "wrong: live vacancies have somebody on their panel who is not trained to recruit",
        "wrong: recruiting requirements are not met by people on panels at work",
        "wrong: training requirements are not met: they have lapsed, or were never done",
        "next: files have been handed in and not brought in",
        "next: vacancies that are about to open have somebody on their panel who is not trained to recruit",
        "next: vacancies are still open although their closing day has passed",
        "next: recruiting requirements of people on panels at work run out or fall due soon",
        "next: training requirements run out or fall due soon",
        "next: pieces of training done elsewhere are handed in and not looked at yet",
        "next: completions of learning systems are of people who are not matched yet",
      ],
    }
  `);
});

test('a line leads to a list of exactly the rows that it counts', async () => {
  let counted = 0;
  for (const role of Object.keys(roles) as Role[]) {
    const ability = abilityOf(role);
    const lines = linesFor(ability);
    if (lines.length === 0) continue;
    for (const [i, count] of (await countsOf(role, lines)).entries()) {
      const { to, resource } = lines[i]!;
      const address = new URL(to, 'http://console');
      const asked = {
        filter: JSON.parse(address.searchParams.get('filter') ?? ''),
        sort: { field: 'id', order: 'ASC' },
        pagination: { page: 1, perPage: 1 },
      };
      const { query, variables } = buildQuery(
        ability,
        'GET_LIST',
        address.pathname.slice(1),
        asked as unknown as Asked,
      );
      const list = await place.as(role).ask(query.text, JSON.parse(JSON.stringify(variables)));
      expect(pathOf(resource)).toBe(address.pathname.slice(1));
      expect(list.data[resource.plural].totalCount, `${role}: ${to}`).toBe(count);
      counted += count;
    }
  }
  expect(counted).toBeGreaterThan(100);
});

test('an employee is told of their own training alone', async () => {
  await place.owner.query('delete from completion');
  const [notMet] = linesFor(abilityOf('employee'));
  const [count] = await countsOf('employee', [notMet!]);
  const { employee } = place.as('employee').caller.attributes;
  const { data } = await place.as('trainingCoordinator').ask(
    `query ($on: Date!, $employee: ID) {
      trainingStandings(on: $on, filter: { standing: { in: [never, lapsed] }, employee: { id: { eq: $employee } } }) {
        totalCount } }`,
    { on: today(), employee },
  );
  expect(count).toBeGreaterThan(0);
  expect(count).toBe(data.trainingStandings.totalCount);
});
