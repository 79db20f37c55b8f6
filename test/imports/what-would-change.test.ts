import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contrasted } from '../../schema/foundation/imports/problem.ts';
import { loadVocabulary } from '../../server/database/seed.ts';
import { realFile, realFileMissing } from '../harness/real-data.ts';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

beforeAll(async () => {
  council = await emptyCouncil();
});
afterAll(() => council?.drop());

test('of very many additions and changes the first are told, and how many more there are', async () => {
  const many = (name: string) =>
    Array.from({ length: 45 }, (_, i) => `${100 + i},${name} ${100 + i},Team\n`).join('');
  const file = (name: string) => `Code,Name,Kind\n${many(name)}201,New ${name},Team\n`;
  const first = await council.bring('areas', file('Team'), { dryRun: true });
  expect(first.examples).toHaveLength(20);
  expect(first.unlisted).toEqual([{ entity: 'ServiceArea', added: 26, changed: 0 }]);
  await council.bring('areas', file('Team'));
  const second = await council.bring('areas', `${file('Group')}202,Newest,Team\n`, {
    dryRun: true,
  });
  expect(second.counts).toEqual([{ entity: 'ServiceArea', created: 1, updated: 46, unchanged: 0 }]);
  expect(second.examples).toHaveLength(21);
  expect(
    second.examples.slice(0, 2).map(({ line, before, after }) => [line, before, after]),
  ).toEqual([
    [2, 'Team 100', 'Group 100'],
    [3, 'Team 101', 'Group 101'],
  ]);
  expect(second.examples.at(-1)).toMatchObject({ record: 'Newest', field: null });
  expect(second.unlisted).toEqual([{ entity: 'ServiceArea', added: 0, changed: 26 }]);
});

test('a change far into a long text is quoted where it is', () => {
  const text = 'To improve the capture, quality, analysis and reporting of equalities';
  expect(contrasted(`${text} workforce information`, `${text} pay information`)).toEqual({
    before: '…analysis and reporting of equalities workforce information',
    after: '…analysis and reporting of equalities pay information',
  });
  expect(contrasted('On schedule', 'Completed')).toEqual({
    before: 'On schedule',
    after: 'Completed',
  });
  expect(contrasted(null, 'Completed')).toEqual({ before: null, after: 'Completed' });
});

test('of a table of the population it is told before which labels are guessed at and which are left out', async () => {
  const { product, contexts, database } = council.platform;
  await loadVocabulary(product, contexts, database);
  const religion = ['No religion', 'Christian faith', 'None at all', 'Not answered'];
  const file = (heading: string, labels: readonly string[]) =>
    `Area code,Area name,Period,${heading},Value\n${labels.map((label) => `E1,Aldermoor,2021-03-21,${label},100\n`).join('')}`;
  const told = async (heading: string, labels: readonly string[]) =>
    (await council.bring('benchmark', file(heading, labels), { dryRun: true })).notices.map(
      ({ line, value, reason }) => [line, value, reason],
    );
  const stands = 'Whatever somebody says of it under Benchmark labels stands.';
  expect(await told('Religion', religion)).toEqual([
    [3, 'Christian faith', `By guess, this is taken for “Christian”. ${stands}`],
    ...[4, 5].map((line) => [
      line,
      religion[line - 2],
      `This is on none of our lists: those people are left out of the population. ${stands}`,
    ]),
  ]);
  expect(await told('Economic activity', ['Retired'])).toEqual([
    [
      2,
      'Retired',
      'This is about nothing that people are asked here: nothing is compared with it.',
    ],
  ]);
});

test('figures of one place are told apart by group, number and table', async () => {
  const lines = ['Hindu,70\n', 'Sikh,30\n'].map((line) => `E1,Bolton,2021-03-21,${line}`);
  const text = `Area code,Area name,Period,Religion,Value\n${lines.join('')}`;
  const { examples } = await council.bring('benchmark', text, { name: 'bolton.csv', dryRun: true });
  const records = examples.filter(({ entity }) => entity === 'BenchmarkFigure');
  expect(records.map(({ record }) => record)).toEqual([
    'Bolton, Hindu, 70, Religion or belief, 2021',
    'Bolton, Sikh, 30, Religion or belief, 2021',
  ]);
});

test('of a label that somebody has spoken of it is told what stands, and nothing of a guess', async () => {
  const lines = ['Christian faith', 'None at all', 'Jedi', 'Otherwise'].map(
    (label) => `E1,Aldermoor,2021-03-21,${label},100\n`,
  );
  const text = `Area code,Area name,Period,Religion,Value\n${lines.join('')}`;
  await council.bring('benchmark', text, { name: 'said.csv' });
  const saying = (label: string, category: string | null, settled: string) =>
    council.owner.query(
      `update benchmark_label set settled = $3, category_id = (select category.id from category
         join code_list list on list.id = code_list_id join characteristic about on about.id = characteristic_id
         where about.code = 'religionOrBelief' and category.code = $2) where label = $1`,
      [label, category, settled],
    );
  await saying('None at all', 'noReligion', 'said');
  await saying('Otherwise', 'other', 'open');
  await saying('Christian faith', null, 'said');
  const { notices } = await council.bring('benchmark', text, { name: 'said.csv', dryRun: true });
  expect(
    notices.map(({ line, value, reason }) => `${line} ${value}: ${reason}`),
  ).toMatchInlineSnapshot(`
    [
      "2 Christian faith: These people are left out of the population, as was said.",
      "3 None at all: This is taken for “No religion”, as was said.",
      "4 Jedi: This is on none of our lists: those people are left out of the population. Whatever somebody says of it under Benchmark labels stands.",
      "5 Otherwise: This is taken for “Other religion”, as was said.",
    ]
  `);
});

test('a table of the population is called by what it counts and when, unless whoever brings it in says otherwise', async () => {
  const text = 'Area code,Period,Religion,Value\nE1,2021-03-21,Buddhist,5\n';
  for (const [name, title] of [['2021_population_religion_la_gm.csv'], ['faith.csv', 'Faith here']])
    await council.bring('benchmark', text, { name, options: title ? { title } : {} });
  const known = await council.rows<{ title: string }>(
    `select title from benchmark where reference <> 'said' order by title`,
  );
  expect(known.map(({ title }) => title)).toEqual(['Faith here', 'Religion or belief, 2021']);
  const ages = 'Area code,Period,Indicator,Value\nE1,2021-03-21,Aged 4 years and under,5\n';
  await council.bring('benchmark', ages, { name: '2021_population_by_5_year_age_bands_la_gm.csv' });
  expect(
    await council.rows(`select title from benchmark where reference like '%age-bands%'`),
  ).toEqual([{ title: 'Age, 2021' }]);
});

test('a table that tells of all persons first is called by how it tells them apart, and in the year of its file', async () => {
  const titled = async (name: string, heads: string, ...lines: string[]) => {
    await council.bring('benchmark', [heads, ...lines, ''].join('\n'), { name });
    const [row] = await council.rows<{ title: string }>(
      `select title from benchmark where reference = '${name.replace(/\.csv$/, '').toLowerCase()}'`,
    );
    return row?.title;
  };
  const people = 'Area code,Period,Indicator,Value';
  expect([
    await titled('by-sex.csv', people, 'E1,2021-03-21,All persons,9', 'E1,2021-03-21,Female,5'),
    await titled('sex-2011.csv', 'Area code,Indicator,Value', 'E1,All persons,9', 'E1,Male,4'),
    await titled('work.csv', 'Area code,Period,Economic activity,Value', 'E1,2021-03-21,Retired,5'),
    await titled('all.csv', people, 'E1,2021-03-21,All persons,9'),
    await titled('group.csv', 'Area code,Period,Group,Value', 'E1,2021-03-21,Retired,5'),
  ]).toEqual(['Sex, 2021', 'Sex, 2011', 'Economic activity, 2021', 'All', 'Group']);
});

test.skipIf(realFileMissing('census'))(
  'a table of the census is called by what it counts',
  async () => {
    const files = readdirSync(realFile('census'));
    for (const file of files) await council.bringFile('benchmark', realFile(`census/${file}`));
    const found = await council.rows<{ title: string }>(
      `select title from benchmark where reference like '%-la-gm' order by reference`,
    );
    expect(found.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "Disability, 2021",
      "Economic activity, 2021",
      "Gender identity, 2021",
      "Gender identity, 2021",
      "Age, 2021",
      "Sex, 2021",
      "Ethnic group, 2021",
      "Religion or belief, 2021",
      "Sexual orientation, 2021",
      "Socio-economic classification, 2021",
      "Unpaid care, 2021",
    ]
  `);
  },
);

test('what somebody has called a table of the population stays when its file is brought in again', async () => {
  const text = 'Area code,Period,Religion,Value\nE1,2021-03-21,Buddhist,5\n';
  const bring = async (options = {}) => {
    const { notices } = await council.bring('benchmark', text, { name: 'named.csv', options });
    const [row] = await council.rows<{ title: string }>(
      `select title from benchmark where reference = 'named'`,
    );
    return [row!.title, ...notices.map(({ reason }) => reason)];
  };
  expect(await bring({ title: 'Faiths' })).toEqual(['Faiths', 'It will be called “Faiths”.']);
  expect(await bring()).toEqual(['Faiths']);
  expect(await bring({ title: 'Beliefs' })).toEqual([
    'Faiths',
    'It is called “Faiths” here already. To change that, open Benchmarks.',
  ]);
});
