import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bare } from '../harness/process.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-statistics-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command says, as an operator gives it in a folder of their own, without a database. */
const run = (command: string, ...words: string[]) =>
  runFile(`server/commands/${command}.ts`, ...words);

const runFile = (path: string, ...words: string[]) =>
  new Promise<{ code: number; output: string; errors: string }>((done) => {
    const file = resolve(path);
    const env = { ...bare, INIT_CWD: folder };
    const child = execFile(process.execPath, [file, ...words], { env }, (_, output, errors) =>
      done({ code: child.exitCode ?? -1, output, errors }),
    );
  });

test('a file of pay becomes the figures of the return', async () => {
  const rows = [
    'sex;hourlyPay;bonus;fullPay',
    'Male;20.00;100;true',
    'Female;£16.50;;yes',
    'F;;7;0',
  ];
  writeFileSync(join(folder, 'pay.csv'), `\ufeff${rows.join('\r\n')}\r\n`);
  writeFileSync(
    join(folder, 'wrong.csv'),
    'sex,hourlyPay,bonus,fullPay\nmale,20,,true\nmale,2O,,true\n',
  );
  expect(await run('pay-gap', 'pay.csv')).toMatchInlineSnapshot(`
    {
      "code": 0,
      "errors": "",
      "output": "{"meanHourlyGap":17.5,"medianHourlyGap":17.5,"meanBonusGap":93,"medianBonusGap":93,"menBonusShare":100,"womenBonusShare":50,"quarters":[{"men":0,"women":100},{"men":null,"women":null},{"men":100,"women":0},{"men":null,"women":null}]}
    ",
    }
  `);
  expect(await run('pay-gap', 'wrong.csv')).toMatchInlineSnapshot(`
    {
      "code": 1,
      "errors": "wrong.csv, line 3, column hourlyPay: "2O". This is not a number.
    ",
      "output": "",
    }
  `);
  writeFileSync(join(folder, 'nobody.csv'), 'sex,hourlyPay,bonus,fullPay\n');
  expect([await run('pay-gap', 'nobody.csv'), await run('pay-gap', '.')]).toMatchObject([
    {
      code: 0,
      output: expect.stringMatching(/^\{"meanHourlyGap":null,/),
      errors: 'nobody.csv: There is nobody in it.\n',
    },
    { code: 1, output: '', errors: '. is a folder. Say which file in it.\n' },
  ]);
  const other = 'sex,hourlyPay,bonus,fullPay\nmale,£20,,true\nfemale,€20,,true\n';
  writeFileSync(join(folder, 'euros.csv'), other);
  // read as 20 it would be a figure of nobody's pay
  expect((await run('pay-gap', 'euros.csv')).errors).toBe(
    'euros.csv, line 3, column hourlyPay: "€20". Write it in pounds, like 16.50: the return is of pounds alone.\n',
  );
  expect([await run('pay-gap', 'none.csv'), await run('pay-gap')]).toMatchInlineSnapshot(`
    [
      {
        "code": 1,
        "errors": "There is no file none.csv.
    ",
        "output": "",
      },
      {
        "code": 1,
        "errors": "Say of which file: npm run pay-gap -- FILE.csv
    ",
        "output": "",
      },
    ]
  `);
});

test('a table of counts that is not there is said not to be', async () => {
  expect([
    await run('protect', 'none.csv', '--threshold', '10'),
    await run('protect', '.', '--threshold', '10'),
  ]).toEqual([
    { code: 1, output: '', errors: 'There is no file none.csv.\n' },
    { code: 1, output: '', errors: '. is a folder. Say which file in it.\n' },
  ]);
});

test('what is said of a table of counts begins with the name of its file', async () => {
  writeFileSync(join(folder, 'empty.csv'), '');
  writeFileSync(join(folder, 'wrong.csv'), 'Area,Yes,All\nHere,x,1\nAll,x,1\n');
  writeFileSync(join(folder, 'right.csv'), 'Area,Yes,All\nHere,60,60\nAll,60,60\n');
  const said = ['empty.csv', 'wrong.csv', 'right.csv'].map((file) => run('protect', file));
  expect((await Promise.all(said)).map(({ errors }) => errors)).toEqual([
    'empty.csv: The file is empty.\n',
    'wrong.csv: Row "Here", column "Yes": "x" is not a whole number.\n',
    'right.csv: 0 of 4 figures are withheld.\n',
  ]);
});

test('what is too few to judge says why, beside an answer that other programs read', async () => {
  const { code, output, errors } = await run('fairness', '2', '3', '1', '4');
  expect([code, JSON.parse(output).judgement, errors]).toMatchInlineSnapshot(`
    [
      0,
      "refused",
      "Too few to judge: that takes at least 10 people in each group, and 5 selected of both together. "refused" means that nothing can be said, not that the groups fare alike.
    ",
    ]
  `);
});

test('four counts become a comparison', async () => {
  expect(await run('fairness', '60', '40', '48', '52')).toMatchInlineSnapshot(`
    {
      "code": 0,
      "errors": "",
      "output": "{"ratio":0.8,"low":0.6172862554631127,"high":1.0367961287585234,"fisher":0.11838813780404096,"z":-1.7025130615174973,"fourFifths":"notFlagged","judgement":"noEvidence"}
    ",
    }
  `);
  expect([
    await run('fairness', '1', '2', '3'),
    await run('fairness', '1', '2', '3', '-4'),
    await run('fairness', '1', '2', '3', '4.5'),
    await run('fairness', '0', '0', '1,040', '960'),
  ]).toMatchInlineSnapshot(`
    [
      {
        "code": 1,
        "errors": "Say how many were selected and how many were not, of one group and then of another: npm run fairness -- 48 52 30 70
    ",
        "output": "",
      },
      {
        "code": 1,
        "errors": ""-4" is not a number of people from 0 to 1000000. Say how many were selected and how many were not, of one group and then of another: npm run fairness -- 48 52 30 70
    ",
        "output": "",
      },
      {
        "code": 1,
        "errors": ""4.5" is not a number of people from 0 to 1000000. Say how many were selected and how many were not, of one group and then of another: npm run fairness -- 48 52 30 70
    ",
        "output": "",
      },
      {
        "code": 0,
        "errors": "There is nobody in the first group.
    Too few to judge: that takes at least 10 people in each group, and 5 selected of both together. "refused" means that nothing can be said, not that the groups fare alike.
    ",
        "output": "{"ratio":null,"low":null,"high":null,"fisher":1,"z":null,"fourFifths":"notFlagged","judgement":"refused"}
    ",
      },
    ]
  `);
});

test('whoever asks a command for help, or says what it does not know, is told in a line what it takes', async () => {
  const files = [
    ...['pay-gap', 'fairness', 'protect', 'import', 'backup', 'restore'].map(
      (each) => `server/commands/${each}.ts`,
    ),
    ...['scripts/standing.ts', 'drill/disclosure/run.ts', 'drill/imports/run.ts', 'drill/run.ts'],
    'bench/bench.ts',
  ];
  const told = await Promise.all(files.map((file) => runFile(file, '--help')));
  expect(
    told.map(({ code, errors, output }) => [code, errors, output.match(/\n/g)?.length]),
  ).toEqual(files.map(() => [0, '', 1]));
  expect(told.every(({ output }) => output.includes('npm run '))).toBe(true);
  const unknown = await Promise.all(
    ['drill/disclosure/run.ts', 'bench/bench.ts'].map((file) => runFile(file, '--nonsense')),
  );
  expect(unknown.map(({ code, errors }) => [code, errors.split('. ')[0]])).toEqual([
    [1, "Unknown option '--nonsense'"],
    [1, "Unknown option '--nonsense'"],
  ]);
  expect(unknown.map(({ errors }) => errors.match(/\n/g)?.length)).toEqual([1, 1]);
});
