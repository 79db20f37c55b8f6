import { upperFirst } from '../../schema/foundation/model/words.ts';
import { type Field, findField, resourceNamed } from '../foundation/declaration.ts';
import { formatted, shortDate, shortInstant } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { editions } from '../monitoring/editions.ts';

export interface Fact {
  name: string;
  value: string;
}

/** One thing that is held, with its name, as the person is told of it. */
export function inWords(name: string, value: unknown, field: Field | undefined): Fact {
  const called = field?.label ?? apart[name] ?? name;
  if (field?.kind === 'value') return { name: called, value: formatted(field, value) };
  // a name and what somebody wrote stay as they are
  const own = field || (ofTheirOwn.has(name) && !Object.hasOwn(gone, String(value)));
  return {
    name: called,
    value: own ? String(value) : upperFirst([value].flat().map(shown).join(', ')),
  };
}

const ofTheirOwn = new Set(['ownWords', 'writtenDownBy', 'serviceArea', 'grade']);

/** A part of what is kept apart: a day, a moment, what was looked at or why, or one of the answers on offer. */
export function shown(value: unknown): string {
  const plain = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return shortDate(plain);
  if (/^\d{4}-\d{2}-\d{2}T\S+Z$/.test(plain)) return shortInstant(plain);
  const [, looked] = plain.match(/^answers\.(\w+)$/) ?? [];
  const field = looked ? findField(resourceNamed('EqualityAnswer'), looked) : undefined;
  return words[plain] ?? field?.label ?? sayServed(plain);
}

const gone: Readonly<Record<string, string>> = {
  'An area that is no more': say('An area that is no more'),
  'A grade that is no more': say('A grade that is no more'),
};

const words: Readonly<Record<string, string>> = {
  ...editions,
  ...gone,
  'answers.selfDescription': say('Own words'),
  'answers.declined': say('Prefer not to say'),
  everything: say('Everything'),
  'own answers': say('Your own answers'),
  'subject access': say('What is held about you'),
  'prefer not to say': say('Prefer not to say'),
  online: say('Online'),
  telephone: say('By telephone'),
  faceToFace: say('Face to face'),
  paper: say('On paper'),
};

/** What is kept apart has no resource of its own to name its fields. */
const apart: Readonly<Record<string, string>> = {
  characteristic: say('Characteristic'),
  question: say('Question'),
  list: say('List'),
  answer: say('Answer'),
  ownWords: say('Own words'),
  answeredOn: say('Answered'),
  from: say('From'),
  until: say('Until'),
  channel: say('Channel'),
  writtenDownBy: say('Written down by'),
  endOfMonth: say('End of month'),
  endOfYear: say('End of year'),
  serviceArea: say('Service area'),
  grade: say('Grade'),
  engagement: say('Engagement'),
  workingPattern: say('Working pattern'),
  whatBecameOfYou: say('What became of you'),
  at: say('When'),
  fields: say('What of them'),
  purpose: say('What for'),
};
