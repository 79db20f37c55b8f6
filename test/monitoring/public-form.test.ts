import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createApp } from '../../server/app.ts';
import { type Council, council } from '../harness/council.ts';
import { checked, walker } from './walking.ts';

let demo: Council;
let app: FastifyInstance;
let somebody: ReturnType<typeof walker>;

beforeAll(async () => {
  demo = await council();
  app = await createApp(demo.platform);
});
afterAll(async () => {
  await app.close();
  await demo.drop();
});
beforeEach(() => {
  somebody = walker(app);
});

const form = '/monitoring/libraries';
test('what is somebody asked, page by page? One question each, refusing is always the last answer.', async () => {
  const { open } = somebody;
  const start = await open(form);
  expect(start.heading).toBe('Libraries: tell us about yourself');
  expect(somebody.sent).toEqual([]);
  const way = [await open(form, { go: 'start' })];
  const answers = ['25-34', 'condition', 'reducedALittle', 'female', 'white', 'whiteOther', ''];
  for (const choice of [...answers, 'got', '4'])
    way.push(await open(way.at(-1)!.at, { ...(choice && { choice }), go: 'next' }));
  expect(way.map(({ at, heading, choices }) => [at, heading, choices])).toMatchInlineSnapshot(`
    [
      [
        "/monitoring/libraries/age",
        "How old are you?",
        [
          "16 to 24",
          "25 to 34",
          "35 to 44",
          "45 to 54",
          "55 to 64",
          "65 or over",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/disability",
        "Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?",
        [
          "Yes",
          "No",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/disability/more",
        "Do any of your conditions or illnesses reduce your ability to carry out day to day activities?",
        [
          "Yes, a lot",
          "Yes, a little",
          "Not at all",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/sex",
        "What is your sex?",
        [
          "Female",
          "Male",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/ethnicGroup",
        "What is your ethnic group?",
        [
          "White",
          "Mixed or multiple ethnic groups",
          "Asian or Asian British",
          "Black, Black British, Caribbean or African",
          "Other ethnic group",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/ethnicGroup/more",
        "Which of these best describes your background?",
        [
          "English, Welsh, Scottish, Northern Irish or British",
          "Irish",
          "Gypsy or Irish Traveller",
          "Roma",
          "Any other White background",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/religionOrBelief",
        "What is your religion?",
        [
          "No religion",
          "Christian (including Church of England, Catholic, Protestant and all other Christian denominations)",
          "Buddhist",
          "Hindu",
          "Jewish",
          "Muslim",
          "Sikh",
          "Any other religion",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/outcome",
        "Did you get what you came for?",
        [
          "Yes",
          "No, it was refused",
          "I am still waiting",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/satisfaction",
        "How satisfied are you with the service?",
        [
          "Very satisfied",
          "Satisfied",
          "Neither satisfied nor dissatisfied",
          "Dissatisfied",
          "Very dissatisfied",
          "Prefer not to say",
        ],
      ],
      [
        "/monitoring/libraries/check",
        "Check your answers",
        [],
      ],
    ]
  `);
  expect(checked(way.at(-1)!)).toMatchInlineSnapshot(`
    [
      "How old are you? 25 to 34",
      "Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more? Yes, a little",
      "What is your sex? Female",
      "What is your ethnic group? Any other White background",
      "What is your religion? Not answered",
      "Did you get what you came for? Yes",
      "How satisfied are you with the service? Satisfied",
    ]
  `);
});

test('going back finds every answer as it was; changing one leads back to where they are checked', async () => {
  const { open } = somebody;
  await open(form, { go: 'start' });
  await open(`${form}/ethnicGroup`, { choice: 'white', go: 'next' });
  await open(`${form}/ethnicGroup/more`, {
    choice: 'whiteOther',
    'words-whiteOther': 'Breton',
    'words-whiteIrish': 'not this',
    go: 'check',
  });
  expect((await open(`${form}/ethnicGroup`)).choices[0]).toBe('● White');
  expect((await open(`${form}/ethnicGroup/more`)).body).toContain('value="Breton"');
  // choosing the same again loses nothing; choosing another asks further
  const same = await open(`${form}/ethnicGroup`, { choice: 'white', go: 'next' });
  expect(same.choices).toContain('● Any other White background');
  const changing = await open(`${form}/check`, { go: 'change:ethnicGroup' });
  expect(changing.heading).toBe('What is your ethnic group?');
  const other = await open(changing.at, { choice: 'asian', go: 'next' });
  expect(other.at).toBe(`${form}/ethnicGroup/more`);
  const back = await open(other.at, { choice: 'preferNotToSay', go: 'next' });
  expect(checked(back).filter((line) => /ethnic/.test(line))).toEqual([
    'What is your ethnic group? Prefer not to say',
  ]);
});

test('the language is changed on any page, and what was answered stays', async () => {
  const { open } = somebody;
  await open(form, { go: 'start' });
  await open(`${form}/sex`, { choice: 'male', go: 'next' });
  const welsh = await open(`/cy${form}/sex`);
  expect([welsh.heading, welsh.choices]).toEqual([
    'Beth yw eich rhyw?',
    ['Benyw', '● Gwryw', 'Mae’n well gen i beidio â dweud'],
  ]);
  expect(welsh.body).toContain(`href="${form}/sex" hreflang="en"`);
});

test('what is wrong comes back with its place, and nothing typed is lost', async () => {
  const { open } = somebody;
  await open(form, { go: 'start' });
  const long = 'a'.repeat(101);
  const typed = { choice: 'other', 'words-other': long, go: 'next' };
  const { status, body } = await open(`${form}/religionOrBelief`, typed);
  expect(status).toBe(422);
  expect(body).toContain('<title>Error: What is your religion? – ');
  expect(body).toContain('<a href="#words-other">Use 100 letters or fewer.</a>');
  expect(body).toContain(`value="${long}"`);
  const made = await open(`${form}/sex`, { choice: 'neither', go: 'next' });
  expect(made.body).toContain('<a href="#choice">Choose one of the answers.</a>');
});

test('whoever knows of a form and not its whole address finds those that take answers today', async () => {
  const { open } = somebody;
  const listed = async (path: string) => {
    const { status, heading, body } = await open(path);
    const forms = body.matchAll(/href="([^"]*\/monitoring\/[^"]+)">([^<]*)/g);
    return [status, heading, ...[...forms].map(([, at, called]) => `${at}: ${called}`)];
  };
  expect([await listed('/monitoring'), await listed('/cy/monitoring')]).toMatchInlineSnapshot(`
    [
      [
        200,
        "Tell us about yourself",
        "/monitoring/libraries: Libraries: tell us about yourself",
      ],
      [
        200,
        "Dywedwch wrthym amdanoch chi",
        "/cy/monitoring/libraries: Llyfrgelloedd: dywedwch wrthym amdanoch chi",
      ],
    ]
  `);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2019-01-01') });
  onTestFinished(() => void vi.useRealTimers());
  expect((await open('/monitoring')).body).toContain('No form takes answers today.');
});
