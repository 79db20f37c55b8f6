import english from 'ra-language-english';
import { describe, test } from 'vitest';
import { asWords } from '../../admin/jobs/job-label.ts';
import cy from '../../admin/language/cy.json' with { type: 'json' };
import { isWorded } from '../../admin/language/declared.ts';
import type { Catalogue } from '../../schema/foundation/language/catalogue.ts';
import { roles, toHolders } from '../../schema/foundation/permissions/roles.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';
import { cohorts } from '../../schema/monitoring/outcomes/cohort.ts';
import { expectNone, inFolder, read } from '../harness/source-files.ts';
import { composed, isComposed, pieces, summedUp } from './composed.ts';
import { sayingsOf, unspokenIn } from './spoken.ts';

const welsh: Catalogue = cy;
const sources = inFolder('admin/').filter((path) => /\.tsx?$/.test(path));
const sayings = sources.flatMap((path) => sayingsOf(path, read(path)));

/** The strings of a document, by what tells those that people read. */
function* wordsIn(value: unknown, isRead: typeof isWorded): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value))
    if (typeof part === 'string') {
      if (isRead(value, name)) yield part;
    } else yield* wordsIn(part, isRead);
}

const declared = [...wordsIn(JSON.parse(read('admin/declaration.json')), isWorded)];

// what react-admin can say on pages like ours; it has more for pages that we do not have
const { saved_queries, guesser, configurable, ...visible } = english.ra;
const borrowed = [...wordsIn(visible, () => true)].filter((words) => words.trim());

/** Of what is counted, the sentence for many is the key. */
const keyOf = ({ by, sentences }: (typeof sayings)[number]) =>
  by === 'sayCount' ? sentences.slice(1) : sentences;

// what the server sends as it is declared
const product = assemble(Object.values(domains));
const jobs = product.domains.flatMap((domain) => domain.jobs);
const mails = product.domains.flatMap((domain) => domain.mails);
const imports = product.domains.flatMap((domain) => domain.imports);
const served = [
  ...Object.values(roles),
  ...Object.values(toHolders),
  ...imports
    .flatMap((each) => [each, ...(each.columns ?? []), ...Object.values(each.options ?? {})])
    .flatMap(({ title, help }) => [title, help]),
  ...jobs.flatMap(({ name, does, schedule }) => [asWords(name), does, schedule?.says ?? does]),
  ...mails.map(({ name }) => asWords(name)),
  ...cohorts
    .flatMap(({ paths }) => paths)
    .flatMap(({ stages, sorts }) => Object.values({ ...stages, ...sorts })),
];

const needed = new Set([
  ...sayings.flatMap(keyOf),
  ...declared,
  ...borrowed,
  ...served,
  ...composed,
  ...summedUp,
]);

const forms = (said: Catalogue[string]) =>
  typeof said === 'string' ? [said] : Object.values(said);
const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name!))].sort();

describe('the Welsh catalogue', () => {
  test('has everything that the console says', () => {
    expectNone(
      [...needed].filter((key) => !(key in welsh)),
      'Say these in Welsh in admin/language/cy.json; where something is counted, by the forms zero, one, two, few, many and other.',
    );
  });

  test('has nothing that the console no longer says', () => {
    expectNone(
      Object.keys(welsh).filter((key) => !needed.has(key) && !isComposed(key)),
      'Take these out of admin/language/cy.json.',
    );
  });

  test('has every sentence that SQL puts together', () => {
    expectNone(
      pieces.filter((piece) => !Object.keys(welsh).some((key) => key.includes(piece.trim()))),
      'Say the whole sentences with these in Welsh in admin/language/cy.json, with %{1} for what is put in.',
    );
  });

  test('fills the same places as the English', () => {
    const counted = new Set(sayings.filter(({ by }) => by === 'sayCount').flatMap(keyOf));
    const expected = (key: string) => placeholders(key.replaceAll('%{smart_count}', ''));
    const filled = (key: string, form: string) =>
      placeholders(form).filter(
        (name) => name !== 'smart_count' && !(name === 'count' && counted.has(key)),
      );
    expectNone(
      Object.entries(welsh)
        .filter(([key, said]) =>
          forms(said).some(
            (form) =>
              filled(key, form).join() !==
              expected(key)
                .filter((name) => !(name === 'count' && counted.has(key)))
                .join(),
          ),
        )
        .map(([key]) => key),
      'Every %{place} of the English stands in the Welsh, and no other.',
    );
  });

  test('counts only what is counted', () => {
    const counted = new Set(sayings.filter(({ by }) => by === 'sayCount').flatMap(keyOf));
    expectNone(
      Object.entries(welsh)
        .filter(([key, said]) => typeof said !== 'string' && !counted.has(key))
        .map(([key]) => key),
      'Say one sentence for these, or count them with sayCount.',
    );
  });
});

describe('the console', () => {
  test('says nothing past the catalogue', () => {
    expectNone(
      sources.flatMap((path) => unspokenIn(path, read(path))),
      'Put these words into say(…), so that they can be said in Welsh.',
    );
  });

  test('says whole sentences, with everything that they need', () => {
    const wrong = sayings.filter(({ by, sentences, values }) => {
      const given = by === 'sayCount' ? [...values, 'count'] : values;
      return sentences.flatMap(placeholders).some((name) => !given.includes(name));
    });
    expectNone(
      wrong.map(({ at, sentences }) => `${at} ${sentences.join(' ')}`),
      'Give say(…) a value for each %{place}, written out where it is called.',
    );
  });
});
