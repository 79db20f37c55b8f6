import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { NonDisclosure, Profile } from './monthly-api.ts';
import { nameOf } from './row-name.ts';
import { withheldMark } from './withheld-mark.ts';

/** Of fewer, a rate tells how many there are. */
const smallestBase = 25;

/** The non-disclosure list as it leaves for outside: the rates of the page, and no count of who has answered. */
export const nonDisclosureOutside = ({ characteristics, rows }: NonDisclosure): CsvValue[][] => [
  [
    say('Service area'),
    say('People'),
    ...characteristics.flatMap(({ name }) => [
      say('%{name}: out of a hundred who have not said', { name }),
      say('%{name}: change', { name }),
    ]),
  ],
  ...rows
    .filter(saysSomething)
    .map(({ cells, ...row }) => [
      nameOf(row),
      peopleOutside(row.people),
      ...cells.flatMap(({ notDisclosedRate, change }): CsvValue[] =>
        notDisclosedRate === null ? [withheldMark, withheldMark] : [notDisclosedRate, change],
      ),
    ]),
];

/** A profile as it leaves for outside: its bands, and how many have said as a rate. */
export const profileOutside = ({ bands, rows }: Profile, by: string): CsvValue[][] => [
  [
    by,
    say('People'),
    say('% of those asked'),
    ...bands.flatMap(({ label }) => [label, `${label}, %`]),
  ],
  ...rows.map(({ cells, ...row }) => [
    nameOf(row),
    peopleOutside(row.people),
    row.declarationRate ?? withheldMark,
    ...cells.flatMap(({ people, share }): CsvValue[] =>
      people === null ? [withheldMark, withheldMark] : [people, share],
    ),
  ]),
];

/** The people of an area itself are mostly too few for a share. */
export const saysSomething = ({ itself, cells }: NonDisclosure['rows'][number]) =>
  !itself || cells.some(({ notDisclosedRate }) => notDisclosedRate !== null);

const peopleOutside = (people: number) =>
  people < smallestBase ? say('fewer than %{people}', { people: smallestBase }) : people;

/** What such a file says of the counts that are not in it. */
export const outsideNote = () =>
  say(
    'How many have answered is told as a rate, of groups of %{people} people or more; where no band is withheld, the bands add up to it.',
    { people: smallestBase },
  );
