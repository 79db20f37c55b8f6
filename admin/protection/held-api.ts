import { upperFirst } from '../../schema/foundation/model/words.ts';
import {
  type Field,
  findField,
  type Resource,
  resourceNamed,
  resources,
} from '../foundation/declaration.ts';
import { formatted, shortDate, shortInstant } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { editions } from '../monitoring/editions.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';

export interface HeldPart {
  heading: string;
  about?: string;
  rows: Fact[][];
}

export interface Fact {
  name: string;
  value: string;
}

interface Held {
  madeOn: string;
  records: { entity: string; rows: Row[]; named: Record<string, number> }[];
  equalityAnswers: Row[];
  exitAnswers: Row[];
  counted: Row[];
  looks: Row[];
}

type Row = Record<string, unknown>;

/** Everything that is held about whoever is signed in: as parts of a page, and as the file that it is. */
export async function heldAboutMe(): Promise<{ parts: HeldPart[]; file: string }> {
  const { everythingHeldAboutMe } = await askGraphQL<{ everythingHeldAboutMe: string }>(
    '{ everythingHeldAboutMe }',
  );
  const held: Held = JSON.parse(everythingHeldAboutMe);
  return { parts: partsOf(held), file: JSON.stringify(held, null, 2) };
}

/** What is held, kind by kind, without those of which there is nothing. */
export const partsOf = (held: Held): HeldPart[] =>
  [
    part(say('What you have said about yourself'), held.equalityAnswers),
    part(say('What you said when you left'), held.exitAnswers),
    part(
      say('Where you were counted'),
      held.counted,
      say(
        'The council counts everybody who works for it at the end of each month, and of each year what became of those who worked for it when it began. That you were among them is kept, and where you were then, so that no two tables together give away what each of them withholds. None of your answers is kept with it.',
      ),
    ),
    part(say('Who looked at my data'), held.looks),
    ...held.records.map(partOf),
  ].filter(({ rows }) => rows.length > 0);

const part = (heading: string, rows: readonly Row[], about?: string): HeldPart => ({
  heading,
  about,
  rows: rows.map((row) => factsOf(row)),
});

/** A kind of record under its own name, and where else the person is named. */
function partOf({ entity, rows, named }: Held['records'][number]): HeldPart {
  const resource = resources.find(({ name }) => name === entity);
  const elsewhere = Object.keys(named).length > 0 ? [factsOf(named, resource)] : [];
  return {
    heading: resource?.pluralLabel ?? entity,
    about: resource?.description,
    rows: [...rows.map((row) => factsOf(row, resource)), ...elsewhere],
  };
}

const unsaid = new Set(['id', 'version']);

const factsOf = (row: Row, resource?: Resource): Fact[] =>
  Object.entries(row)
    .filter(([name, value]) => !unsaid.has(name) && value !== null && value !== '')
    .map(([name, value]) => ({
      ...inWords(
        name,
        value,
        resource?.fields.find((field) => field.name === name),
      ),
    }));

function inWords(name: string, value: unknown, field: Field | undefined): Fact {
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
