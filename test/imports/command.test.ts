import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testSecret } from '../harness/database.ts';
import { bare, until } from '../harness/process.ts';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

const command = resolve('server/commands/import.ts');

vi.setConfig({ testTimeout: 120_000 });

let council: EmptyCouncil;
let folder: string;

beforeAll(async () => {
  council = await emptyCouncil();
  folder = mkdtempSync(join(tmpdir(), 'evenhand-import-'));
});
beforeEach(() => council.rows('truncate employee, service_area, action_plan cascade'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await council.drop();
});

/** The command as an operator gives it, in a folder of its own. */
function start(...words: string[]) {
  const child = spawn(process.execPath, [command, ...words], {
    cwd: folder,
    env: {
      ...bare,
      INIT_CWD: folder,
      DATABASE_URL: council.database.ownerUrl,
      SECRET: testSecret,
    },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code ?? signal,
    output: output.split('\n').slice(0, -1),
    errors: errors.split('\n').slice(0, -1),
  }));
  return { child, ended };
}

const run = async (...words: string[]) => {
  const { errors, ...said } = await start(...words).ended;
  return { ...said, errors: errors.filter((line) => !line.startsWith('The database is ')) };
};
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const usage =
  'Say what to bring in: npm run import -- KIND FILE [--dry-run], where KIND is action-plan, applications, areas, benchmark, completions, contracts, contracts-ocds, employees, equality-answers, leavers, panel-members, pay, posts, suppliers or vacancies.';

test('what cannot be meant is one clear line', async () => {
  write('plan.csv', 'Action\nAsk tenants\n');
  const complaints = await Promise.all([
    run(),
    run('plans', 'plan.csv'),
    run('areas'),
    run('areas', 'lost.csv'),
    run('areas', '.'),
    run('areas', '--plan', 'X', 'plan.csv'),
    run('areas', 'plan.csv', '--force'),
  ]);
  expect(complaints).toEqual(
    [
      usage,
      `There is no import plans. ${usage}`,
      usage,
      'There is no file lost.csv.',
      '. is not a file.',
      'The import areas has no option --plan.',
      `Unknown option '--force'. ${usage}`,
    ].map((line) => ({ code: 1, output: [], errors: [line] })),
  );
});

test('it tells what it has done, and the second time that nothing changed', async () => {
  write('homes 2030.csv', 'Aim,Action,By when,Cost\nHomes,Ask tenants,June 2014,£5\n,Publish,,\n');
  const words = ['action-plan', 'homes 2030.csv', '--plan', 'HOMES', '--title', 'Homes for all'];
  const note =
    'Note: homes 2030.csv, line 1, column Cost: This column is not known and was left out.';
  expect(await run(...words, '--dry-run')).toEqual({
    code: 0,
    output: [
      '1 action plan would be added, 0 changed, 0 unchanged.',
      '1 objective would be added, 0 changed, 0 unchanged.',
      '2 actions would be added, 0 changed, 0 unchanged.',
      '  line 2: adds action plan “Homes for all”',
      '  line 2: adds objective “Homes”',
      '  line 2: adds action “Ask tenants”',
      '  line 3: adds action “Publish”',
    ],
    errors: [note],
  });
  expect(await council.rows('select from action_plan')).toEqual([]);
  expect(await run(...words)).toEqual({
    code: 0,
    output: [
      '1 action plan added, 0 changed, 0 unchanged.',
      '1 objective added, 0 changed, 0 unchanged.',
      '2 actions added, 0 changed, 0 unchanged.',
    ],
    errors: [note],
  });
  expect(await run(...words)).toEqual({
    code: 0,
    output: ['Nothing changed: 1 action plan, 1 objective and 2 actions are already here.'],
    errors: [note],
  });
  expect(await council.rows('select distinct actor from audit_entry order by actor')).toEqual([
    { actor: 'importer' },
    { actor: 'seed' },
  ]);
});

test('problems name file, line, column and value, and nothing is written; other files are', async () => {
  write('areas.csv', 'Code,Name,Kind,Closed\nC,Northmoor,Council,31/02/2020\nH,,Service,\n');
  write('more.csv', 'Code,Name,Kind,Parent code\nC,Northmoor,Council,\nH,Housing,Service,\n');
  expect(await run('areas', 'areas.csv', 'more.csv')).toEqual({
    code: 1,
    output: [
      'areas.csv:',
      'Nothing was written: there are 2 problems in the file.',
      'more.csv:',
      '2 service areas added, 0 changed, 0 unchanged.',
    ],
    errors: [
      'areas.csv, line 2, column Closed: "31/02/2020". The calendar has no 31/02/2020.',
      'areas.csv, line 3, column Name: "". This must not be empty.',
    ],
  });
});

test('a mapping that is shared says by its name what columns and values mean', async () => {
  const mapping = {
    columns: [
      { heading: 'Ref', field: 'code' },
      { heading: 'Called', field: 'name' },
      { heading: 'Rank', field: 'kind' },
      { heading: 'Notes', field: null },
    ],
    values: [{ field: 'kind', from: 'Dept.', to: 'directorate' }],
  };
  await council.rows(
    `insert into import_mapping (id, name, kind, shared, owner, remembered_at, fingerprint, mapping)
     values (uuidv7(), 'Old ledger', 'areas', true, uuidv7(), now(), '', $1), (uuidv7(), 'Mine', 'areas', false, uuidv7(), now(), '', $1)`,
    [JSON.stringify(mapping)],
  );
  write('ledger.csv', 'Ref;Called;Rank;Notes\nC;Culture;Dept.;x\n');
  expect(await run('areas', 'ledger.csv', '--mapping', 'old ledger')).toEqual({
    code: 0,
    output: ['1 service area added, 0 changed, 0 unchanged.'],
    errors: ['Note: ledger.csv, line 1, column Notes: This column was left out, as was chosen.'],
  });
  expect(await run('areas', 'ledger.csv', '--mapping', 'Mine')).toEqual({
    code: 1,
    output: [],
    errors: ['ledger.csv: No mapping called Mine is shared for the import areas.'],
  });
});

test('a dry run lists what would be added and changed, and how much more', async () => {
  const line = (i: number, name: string) => `${i},${name} ${i},Team\n`;
  const teams = (name: string, many: number) =>
    `Code,Name,Kind\n${Array.from({ length: many }, (_, i) => line(100 + i, name)).join('')}`;
  write('teams.csv', teams('Team', 22));
  const added = await run('areas', 'teams.csv', '--dry-run');
  expect(added.output).toHaveLength(22);
  expect(added.output.slice(-2)).toEqual([
    '  line 21: adds service area “Team 119”',
    '  … and adds 2 more service areas',
  ]);
  await run('areas', 'teams.csv');
  write('teams.csv', teams('Group', 23));
  const changed = await run('areas', 'teams.csv', '--dry-run');
  expect(changed.output.slice(0, 2)).toEqual([
    '1 service area would be added, 22 changed, 0 unchanged.',
    '  line 2: changes Name of service area “Team 100”, from “Team 100” to “Group 100”',
  ]);
  expect(changed.output.slice(-2)).toEqual([
    '  … and makes 2 more changes of service areas',
    '  line 24: adds service area “Group 122”',
  ]);
});

test('a file of another kind is named for what it is, and where', async () => {
  write('plan.csv', 'Key action,Deadline\nAsk tenants,June 2014\n');
  write('half.json', '{ "releases": [\n  }');
  write('releases.json', '{ "releases": [] }');
  const complaints = await Promise.all([
    run('contracts-ocds', 'plan.csv'),
    run('contracts-ocds', 'half.json'),
    run('action-plan', 'releases.json'),
  ]);
  expect(complaints.map(({ errors }) => errors)).toEqual([
    [
      'plan.csv, line 1, character 1: "Key action,Deadline Ask tenants,June 201". This is not a JSON file.',
    ],
    ['half.json, line 2, character 3: "}". This is not JSON from here on.'],
    [
      'releases.json, line 1: This is a JSON file, not CSV. Choose the kind of import that takes JSON.',
    ],
  ]);
});

test('killed at any moment, it leaves nothing half imported and nobody waiting', async () => {
  await council.bring('areas', 'Code,Name,Kind\nC,Northmoor,Council\n');
  const heading = 'Staff number,Name,Area,Engagement,Working pattern,Start\n';
  const lines = Array.from(
    { length: 40_000 },
    (_, i) => `${i},Person ${i},C,permanent,full time,2020-01-01\n`,
  );
  write('people.csv', heading + lines.join(''));
  const audited = await council.rows('select count(*) from audit_entry');
  const locked = (what: string) =>
    council.rows(
      `select from pg_locks where database = (select oid from pg_database where datname = current_database())
       and pid <> pg_backend_pid() and ${what}`,
    );
  const moments = [
    `locktype = 'advisory'`,
    `relation = 'service_area'::regclass`,
    `relation = 'employee'::regclass and mode = 'RowExclusiveLock'`,
    `relation = 'audit_entry'::regclass and mode = 'RowExclusiveLock'`,
  ];
  for (const moment of moments) {
    const { child, ended } = start('employees', 'people.csv');
    await until(async () => (await locked(moment)).length > 0, 60_000);
    child.kill('SIGKILL');
    expect((await ended).code).toBe('SIGKILL');
    await until(async () => (await locked('true')).length === 0, 60_000);
    expect(await council.rows('select from employee')).toEqual([]);
    expect(await council.rows('select count(*) from audit_entry')).toEqual(audited);
  }
  expect(await run('employees', 'people.csv')).toMatchObject({
    code: 0,
    output: ['40,000 employees added, 0 changed, 0 unchanged.'],
  });
});
