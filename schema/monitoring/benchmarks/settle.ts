import { plain } from '../../foundation/imports/cells/reading.ts';
import { alike, likeness } from '../../foundation/imports/mapping/likeness.ts';
import type { Choice } from '../code-lists/code-list-data.ts';
import { codeLists } from '../code-lists/code-lists.ts';
import { categoryId, characteristicId } from '../vocabulary.ts';

/** What a label of a table of the population is taken to mean on our own lists. */
export interface Settled {
  characteristic: string | null;
  category: string | null;
  settled: 'known' | 'similar' | 'open';
}

const open: Settled = { characteristic: null, category: null, settled: 'open' };

/** Of these a table speaks of nobody whom a share could be of. */
const leftOut = new Set(['Not answered', 'All persons', 'All people', 'Total'].map(plain));

/** What the census calls otherwise than our lists, in its own words. */
const census: Record<string, Record<string, string>> = {
  disability: {
    'Not disabled under the Equality Act: Has long term physical or mental health condition but day-to-day activities are not limited':
      'notReduced',
    'Not disabled under the Equality Act: No long term physical or mental health conditions':
      'noCondition',
  },
  genderIdentity: {
    'Gender identity different from sex registered at birth but no specific identity given':
      'different',
    'Trans woman': 'different',
    'Trans man': 'different',
    'Non-binary': 'different',
    'All other gender identities': 'different',
  },
};

/** Says what a label means: as it is known, else by the nearest words, else nothing until somebody says. */
export function settle(characteristic: string | null, label: string): Settled {
  const of = characteristic ?? characteristicOfLabel(label);
  if (of === null) return leftOut.has(plain(label)) ? { ...open, settled: 'known' } : open;
  const id = characteristicId(of);
  const found = (code: string | null, settled: Settled['settled']): Settled => ({
    characteristic: id,
    category: code === null ? null : categoryId(of, code),
    settled,
  });
  if (leftOut.has(plain(label))) return found(null, 'known');
  const known = census[of]?.[label] ?? (of === 'age' ? bandOf(label) : exact(of, label));
  if (known !== undefined) return found(known, 'known');
  if (of === 'age') return found(null, 'known');
  const near = nearest(of, label);
  return near ? found(near, 'similar') : found(null, 'open');
}

/** What a table that has no column for it is about, by its labels. */
export function characteristicOfLabel(label: string): string | null {
  if (/^aged \d/i.test(label)) return 'age';
  return ['female', 'male'].includes(plain(label)) ? 'sex' : null;
}

/** The band that all of these ages, or all but one year of them, are in; children are in none. */
function bandOf(label: string): string | undefined {
  const [first, last = first] = (label.match(/\d+/g) ?? []).map(Number);
  if (first === undefined) return undefined;
  const highest = /over/i.test(label) ? 200 : /under/i.test(label) ? 0 : last!;
  return choicesOf('age')
    .map(({ code }) => code)
    .find((code) => {
      const [from, to = 200] = (code.match(/\d+/g) ?? []).map(Number);
      return from !== undefined && first >= from - 1 && highest <= to && highest >= from;
    });
}

const wordsOf = ({ label, outputLabel }: Choice) => [outputLabel ?? label, label];

/** The choice that has these very words, with what stands before the last colon or without. */
function exact(characteristic: string, label: string): string | undefined {
  const whole = plain(label);
  const last = plain(label.split(': ').at(-1)!);
  const choices = choicesOf(characteristic);
  const called = (words: string) =>
    choices.find((choice) => wordsOf(choice).some((each) => plain(each) === words))?.code;
  return called(whole) ?? called(last);
}

function nearest(characteristic: string, label: string): string | undefined {
  const scored = choicesOf(characteristic).map((choice) => ({
    code: choice.code,
    score: Math.max(...wordsOf(choice).map((each) => likeness(label, each))),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score >= alike ? best.code : undefined;
}

const listOf = (characteristic: string) =>
  codeLists.find((list) => list.characteristic === characteristic && !list.effectiveTo);

const choicesOf = (characteristic: string): Choice[] =>
  (listOf(characteristic)?.choices ?? []).filter(({ kind }) => kind !== 'preferNotToSay');
