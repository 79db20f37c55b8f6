import { below, type Random, randomFrom } from '../../bench/random.ts';

/** Somebody of an invented council: their characteristics, their place, and whether they came or went in the month. */
export type Person = Record<string, string> & { stay: 'stayed' | 'joined' | 'left' };

/** Characteristics of people, commonest first. */
export const characteristics: Record<string, readonly string[]> = {
  ethnicity: ['white', 'asian', 'black', 'mixed', 'other', 'notSaid'],
  disability: ['no', 'yes', 'notSaid'],
  religion: ['none', 'christian', 'muslim', 'hindu', 'sikh', 'buddhist', 'notSaid'],
};

/** What people are sorted by otherwise, and how its parts roll up. */
export const groupings: Record<string, Record<string, readonly string[]>> = {
  area: {
    places: ['housing', 'highways', 'planning', 'parks'],
    people: ['care', 'schools', 'libraries'],
    centre: ['finance', 'legal', 'democracy'],
  },
  grade: { all: ['grade1', 'grade2', 'grade3', 'grade4', 'grade5'] },
  engagement: { all: ['permanent', 'fixedTerm', 'casual'] },
};

/** The finest parts of a grouping. */
export const partsOf = (grouping: string) => Object.values(groupings[grouping]!).flat();

const plantedPeople = 5;

/** Where nobody is disabled: the figure tells it of each of them. */
const allAlike = 'legal';

const small = ['finance', 'libraries'];

/** In every other council, parts of groupings are the same people, by themselves or together, which everybody knows. */
function tie(person: Person) {
  const { area, grade } = person;
  if (small.includes(area!)) Object.assign(person, { grade: 'grade4', engagement: 'casual' });
  else {
    const engagement = area === 'parks' && grade !== 'grade5' ? 'fixedTerm' : 'permanent';
    const alone = grade === 'grade4' || (grade === 'grade5' && area !== 'parks');
    Object.assign(person, { engagement, grade: alone ? 'grade3' : grade });
  }
}

/** What an attacker looks for: parts of one grouping that are together the same people as parts of others. */
const suspects: [one: [string, string][], other: [string, string][]][] = [
  [[['engagement', 'casual']], [['grade', 'grade4']]],
  [small.map((area) => ['area', area]), [['grade', 'grade4']]],
  [
    [['area', 'parks']],
    [
      ['grade', 'grade5'],
      ['engagement', 'fixedTerm'],
    ],
  ],
];

/** Those of them that are so. */
export const samePeople = (people: readonly Person[]) =>
  suspects.filter((sides) => {
    const times = (person: Person, side: [string, string][]) =>
      side.filter(([grouping, part]) => person[grouping] === part).length;
    return people.every((person) => times(person, sides[0]) === times(person, sides[1]));
  });

/** A council of so many, with people planted who are the only ones of their kind where they work; the same for the same seed. */
export function councilOf(seed: number, size: number): Person[] {
  const random = randomFrom(seed);
  const people = Array.from({ length: size }, () => personOf(random));
  for (const person of people) if (person.area === allAlike) person.disability = 'no';
  for (let i = 0; i < plantedPeople; i += 1) plant(people, i, random);
  if (seed % 4 < 2) people.forEach(tie);
  for (const person of people.slice(-5)) person.stay = below(2, random) ? 'joined' : 'left';
  // at least one who left, alone
  people.at(-1)!.stay = 'left';
  return people;
}

const personOf = (random: Random): Person => ({
  stay: 'stayed',
  ...Object.fromEntries(
    Object.entries(characteristics).map(([name, choices]) => [name, skewed(choices, random)]),
  ),
  ...Object.fromEntries(
    Object.keys(groupings).map((name) => [name, skewed(partsOf(name), random, 1.4)]),
  ),
});

/** One of the choices; each is so many times as likely as the next. */
function skewed(choices: readonly string[], random: Random, times = 2.2): string {
  const weights = choices.map((_, i) => times ** -i);
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return choices[Math.max(at, 0)]!;
}

/** Makes one person the only one of their religion and ethnicity in their area. */
function plant(people: Person[], i: number, random: Random) {
  const areas = partsOf('area').filter((each) => each !== allAlike);
  const area = areas[below(areas.length, random)]!;
  for (const [name, choices] of Object.entries(characteristics)) {
    const rare = choices.at(-1 - (i % 2))!;
    for (const person of people)
      if (person.area === area && person[name] === rare) person[name] = choices[0]!;
    Object.assign(people[i]!, { area, [name]: rare });
  }
}
