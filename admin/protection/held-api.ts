import { type Resource, resources } from '../foundation/declaration.ts';
import { say } from '../language/say.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { type Fact, inWords } from './held-in-words.ts';

export interface HeldPart {
  heading: string;
  about?: string;
  rows: Fact[][];
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
    .map(([name, value]) =>
      inWords(
        name,
        value,
        resource?.fields.find((field) => field.name === name),
      ),
    );
