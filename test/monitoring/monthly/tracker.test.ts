import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roles } from '../../../schema/foundation/permissions/roles.ts';
import { dayBefore, monthEndBefore } from '../../../schema/foundation/report/month-ends.ts';
import { monthsToWorkOut, workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { groupings } from '../../../schema/monitoring/monthly-table.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
let month: string;
const characteristics = [
  'ethnicGroup',
  'disability',
  'sexualOrientation',
  'religionOrBelief',
  'sex',
];
const everybody = Object.keys(roles) as Role[];

/** What nobody may be able to tell: each small count of the month, by the table it would stand in. */
interface Secret {
  characteristic: string;
  by: string;
  group: string;
  band: string;
  people: number;
}
let secrets: Secret[];

beforeAll(async () => {
  demo = await council();
  const worker = demo.worker();
  for (const each of await monthsToWorkOut(worker, today())) {
    await workOutMonth(worker, each, async () => undefined);
    month = each.month;
  }
  const { rows } = await demo.owner.query(
    `select characteristic, counts from monitoring.monthly_count where month = $1`,
    [month],
  );
  const silent = ['preferNotToSay', 'notAnswered', 'notAsked'];
  secrets = rows.flatMap(({ characteristic, counts }) =>
    (counts.cells as [string, string, string, number][]).flatMap(([by, group, band, people]) =>
      people < 10 && !silent.includes(band) && characteristics.includes(characteristic)
        ? [{ characteristic, by, group, band, people }]
        : [],
    ),
  );
}, 240_000);
afterAll(() => demo.drop());

interface Cell {
  band: string;
  people: number | null;
  share: number | null;
}
interface Row {
  part: string | null;
  group: string | null;
  level: number;
  declared: number;
  cells: Cell[];
}
interface Table {
  asAt: string;
  rows: Row[];
}

const fields = 'asAt rows { part group level declared cells { band people share } }';

/** Every table of the closed list at many dates in one document, each under several names. */
async function haulOf(role: Role): Promise<Map<string, Table>> {
  const days = [
    month,
    today(),
    dayBefore(month),
    monthEndBefore(month),
    '2099-12-31',
    '1900-01-01',
  ];
  const haul = new Map<string, Table>();
  for (const characteristic of characteristics) {
    const asked = groupings.flatMap((by) =>
      days.map(
        (day, i) =>
          `${by}${i}: workforceProfile(characteristic: "${characteristic}", by: ${by}, asAt: "${day}") { ${fields} }`,
      ),
    );
    const { data } = await demo.as(role).ask(`{ ${asked.join(' ')} }`);
    for (const [name, table] of Object.entries(data ?? {}))
      if (table)
        haul.set(
          `${characteristic} ${name.replace(/\d$/, '')} ${(table as Table).asAt}`,
          table as Table,
        );
  }
  return haul;
}

/** What follows from sums: of a line, of a tree of areas, and from a share and its base, until nothing more does. */
function workedOut({ rows }: Table): Map<string, number> {
  const known = new Map<string, number>();
  const at = (row: Row, cell: Cell) => `${row.part} ${cell.band}`;
  for (const row of rows)
    for (const cell of row.cells) if (cell.people !== null) known.set(at(row, cell), cell.people);
  const sums = rows.map((row) => ({
    total: row.declared as number | string,
    parts: row.cells.map((cell) => at(row, cell)),
  }));
  for (const [i, row] of rows.entries()) {
    const inside = rows.slice(i + 1);
    const end = inside.findIndex(({ level }) => level <= row.level);
    const children = (end < 0 ? inside : inside.slice(0, end)).filter(
      ({ level }) => level === row.level + 1,
    );
    if (children.length > 0)
      for (const cell of row.cells)
        sums.push({ total: at(row, cell), parts: children.map((child) => at(child, cell)) });
  }
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { total, parts } of sums) {
      const all = typeof total === 'number' ? total : known.get(total);
      const open = parts.filter((part) => !known.has(part));
      const shown = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
      if (all !== undefined && open.length === 1) known.set(open[0]!, all - shown);
      if (all === undefined && typeof total === 'string' && open.length === 0)
        known.set(total, shown);
    }
  }
  return known;
}

test('no role can tell a small count from all the tables it gets, at any date, under any name, by any sum', async () => {
  expect(secrets.length).toBeGreaterThan(100);
  const told: Record<string, string> = {};
  for (const role of everybody) {
    const haul = await haulOf(role);
    const broken: Secret[] = [];
    for (const [name, table] of haul) {
      const [characteristic, by, asAt] = name.split(' ');
      if (asAt !== month) continue;
      const known = workedOut(table);
      for (const secret of secrets)
        if (secret.characteristic === characteristic && secret.by === by)
          for (const part of [secret.group, `${secret.group}:own`])
            if (known.get(`${part} ${secret.band}`) === secret.people) broken.push(secret);
    }
    told[role] = `${haul.size} tables, ${broken.length} told`;
  }
  expect(told).toMatchInlineSnapshot(`
    {
      "auditor": "0 tables, 0 told",
      "caseworker": "0 tables, 0 told",
      "employee": "0 tables, 0 told",
      "equalityLead": "20 tables, 0 told",
      "hrAdministrator": "20 tables, 0 told",
      "lineManager": "5 tables, 0 told",
      "procurementOfficer": "0 tables, 0 told",
      "recruiter": "0 tables, 0 told",
      "reportReader": "0 tables, 0 told",
      "systemAdministrator": "0 tables, 0 told",
      "trainingCoordinator": "0 tables, 0 told",
    }
  `);
});

test('of any two answers to one question no one tells more than the other', async () => {
  const lead = demo.as('equalityLead');
  const of = `workforceProfile(characteristic: "ethnicGroup", by: grade, asAt: "${month}") { ${fields} }`;
  const answers = new Set<string>();
  for (const by of [`a: ${of}`, `a: ${of} b: ${of}`, `b: ${of} a: ${of}`]) {
    const { data } = await lead.ask(`{ ${by} }`);
    for (const table of Object.values(data)) answers.add(JSON.stringify(table));
  }
  expect(answers.size).toBe(1);
});

test('no other door leads to a count by what people are', async () => {
  const doors = {
    'filter by an answer':
      '{ employees(filter: { equalityAnswers: { some: { category: { eq: "asianIndian" } } } }) { totalCount } }',
    'sort by an answer': '{ employees(orderBy: [{ ethnicGroup: asc }]) { nodes { id } } }',
    'compose a table': `{ workforceProfile(characteristic: "ethnicGroup", by: grade, and: disability) { ${fields} } }`,
    'filter a table': `{ workforceProfile(characteristic: "ethnicGroup", by: grade, filter: { grade: { ne: "x" } }) { ${fields} } }`,
    'other bands': `{ workforceProfile(characteristic: "ethnicGroup", by: grade, bands: ["asian"]) { ${fields} } }`,
    'two characteristics at once': `{ headcount(on: "${month}", by: [ethnicGroup]) { cells { value } } }`,
    'the counts behind': '{ monthlyCounts { nodes { counts } } }',
    'the figures as they are kept': '{ monthlyTables { nodes { figures } } }',
    'how many small figures there are': '{ monthlyTables { nodes { unkept } } }',
    'tables by their small figures':
      '{ monthlyTables(filter: { unkept: { gt: 0 } }) { totalCount } }',
    'how many in a list of tables':
      '{ monthlyTables(filter: { figures: { contains: "asian" } }) { totalCount } }',
  };
  const told: Record<string, string[]> = {};
  for (const [name, source] of Object.entries(doors)) {
    const answers = new Set<string>();
    for (const role of everybody) {
      const { data, errors } = await graphql({
        schema: demo.platform.product.schema,
        source,
        contextValue: demo.platform.contexts.as(demo.as(role).caller),
      });
      answers.add(errors ? 'refused' : JSON.stringify(data));
    }
    told[name] = [...answers];
  }
  expect(Object.entries(told).filter(([, answers]) => answers.join() !== 'refused')).toEqual([]);
});

test('what the wire carries is what is kept: no count that is withheld, in no form, however much is asked for', async () => {
  const { rows } = await demo.owner.query<{ figures: { rows: { figures: (number | null)[] }[] } }>(
    'select figures from monthly_table where fresh',
  );
  const kept = rows.flatMap(({ figures }) => figures.rows.flatMap((row) => row.figures));
  expect(kept.filter((each) => each === null).length).toBeGreaterThan(100);
  demo.statements.length = 0;
  const haul = await haulOf('equalityLead');
  const sent = [...haul.values()].flatMap((table) => table.rows.flatMap((row) => row.cells));
  const withheld = sent.filter(({ people }) => people === null);
  expect(withheld.length).toBeGreaterThan(100);
  expect([...new Set(withheld.map((cell) => JSON.stringify({ ...cell, band: '' })))]).toEqual([
    '{"band":"","people":null,"share":null}',
  ]);
  // the process that serves has never asked for what is withheld
  expect(demo.statements.filter(({ text }) => /monthly_count|equality_answer/.test(text))).toEqual(
    [],
  );
});

test('neither ids nor times tell how long a table took, and so how much of it had to be looked for', async () => {
  const { rows } = await demo.owner.query(
    'select count(distinct computed_at)::int as times, array_agg(distinct uuid_extract_version(id)) as versions from monthly_table where month = $1',
    [month],
  );
  expect(rows).toEqual([{ times: 1, versions: [4] }]);
});
