import { attack, extentOf, type Found } from './attacker.ts';
import { characteristics, councilOf } from './council.ts';
import { publish, threshold } from './publishing.ts';
import { type Haul, loneFigures } from './release.ts';
import { secondOpinion } from './second-opinion.ts';
import { type Target, targetsOf } from './targets.ts';
import { statementsOf, unknownsOf } from './unknowns.ts';
import { weakVariants } from './weak-variants.ts';

/** One council to publish and to attack, and how much of it. */
export interface Job {
  seed: number;
  size: number;
  characteristics: readonly string[];
  /** Whether the weak variants are tried on it too. */
  weak: boolean;
}

/** What came of it: one line of the table each, by what was attacked. */
export interface Score {
  variant: string;
  tables: number;
  figures: number;
  withheld: number;
  targets: number;
  smallFigures: number;
  people: number;
  /** What was out before the month's tables, with who came and went: no table of the month can keep it. */
  anyway: number;
  gaveUp: number;
  /** How often another solver was asked, and how often it said something else. */
  asked: number;
  disagreed: number;
  found: string[];
}

/** Councils of 50 to 5,000 people, each of a seed of its own. */
export const jobsOf = (councils: number, weak: number): Job[] =>
  Array.from({ length: councils }, (_, i) => ({
    seed: i + 1,
    size: Math.round(50 * 100 ** (councils === 1 ? 0 : i / (councils - 1))),
    characteristics: Object.keys(characteristics),
    weak: i % Math.ceil(councils / weak) === 0,
  }));

/** Publishes a council's closed lists and attacks them; and the weak variants of them. */
export async function tryCouncil(job: Job): Promise<Score[]> {
  const people = councilOf(job.seed, job.size);
  const scores: Score[] = [];
  for (const characteristic of job.characteristics) {
    const attacked = (variant: string, of: Haul) =>
      scoreOf(variant, { people, characteristic, haul: of, threshold });
    for (const [variant, rounded] of [
      ['what is out', false],
      ['what is out, rounded to five', true],
    ] as const) {
      const { haul, gaveUp } = await publish(people, characteristic, rounded);
      const score = await attacked(variant, haul);
      scores.push({ ...score, gaveUp, found: [...score.found, ...loneFigures(haul)] });
    }
    if (!job.weak) continue;
    for (const [variant, weakened] of Object.entries(weakVariants))
      scores.push(await attacked(variant, await weakened(people, characteristic)));
  }
  return scores;
}

interface Attacked {
  people: ReturnType<typeof councilOf>;
  characteristic: string;
  haul: Haul;
  threshold: number;
}

async function scoreOf(
  variant: string,
  { people, characteristic, haul, threshold }: Attacked,
): Promise<Score> {
  const unknowns = unknownsOf(haul);
  const statements = statementsOf(haul, unknowns);
  const targets = targetsOf(people, characteristic, haul, unknowns, threshold);
  const { found, anyway } = await newlyFound(haul, targets);
  const count = (what: string) => found.filter(({ target }) => target.what === what).length;
  const open = haul.shown.filter(({ category }) => category !== null);
  let disagreed = 0;
  // the other solver is slow: it is asked where there is little to ask
  const asked = unknowns.count < 200 ? targets.slice(0, 1) : [];
  for (const target of asked)
    for (const way of ['maximize', 'minimize'] as const) {
      const first = await extentOf(unknowns.count, statements, target, way);
      if (Math.abs(first - secondOpinion(statements, target, way)) > 1e-4) disagreed += 1;
    }
  return {
    variant,
    tables: new Set(haul.shown.map(({ month, grouping }) => `${month} ${grouping}`)).size,
    figures: open.length,
    withheld: open.filter(({ value }) => value === null).length,
    targets: targets.length,
    smallFigures: count('small figure'),
    people: count('person'),
    anyway,
    gaveUp: 0,
    asked: 2 * asked.length,
    disagreed,
    found: found.map(
      ({ target, low, high }) =>
        `${people.length} people, ${characteristic}: ${target.what} ${target.name} is ${target.truth}, between ${low} and ${high}`,
    ),
  };
}

/** What an attacker finds out; of the second month only what they could not have known without its tables. */
async function newlyFound(haul: Haul, targets: readonly Target[]) {
  const unknowns = unknownsOf(haul);
  const found = await attack(unknowns.count, statementsOf(haul, unknowns), targets);
  const later = found.filter(({ target }) => target.month === 1).map(({ target }) => target);
  const before = { ...haul, shown: haul.shown.filter(({ month }) => month === 0) };
  const old = await attack(unknowns.count, statementsOf(before, unknowns), later);
  const same = ({ target, low, high }: Found) =>
    old.some((each) => each.target === target && each.low >= low && each.high <= high);
  return { found: found.filter((each) => !same(each)), anyway: found.filter(same).length };
}
