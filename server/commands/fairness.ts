import {
  compareGroups,
  fewestInGroup,
  fewestSelected,
} from '../../schema/foundation/statistics/fairness/compare-groups.ts';
import { everybody } from '../../schema/foundation/statistics/fairness/table.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';

const usage =
  'Say how many were selected and how many were not, of one group and then of another: npm run fairness -- 48 52 30 70';

const tooFew = `Too few to judge: that takes at least ${fewestInGroup} people in each group, and ${fewestSelected} selected of both together. "refused" means that nothing can be said, not that the groups fare alike.`;

/** More people than this no council has to compare. */
const most = 1_000_000;
const whole = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;

await runOrHalt(async () => {
  const words = wordsGiven(usage);
  if (words.length !== 4) throw new Halt(usage);
  const [ours, notOurs, theirs, notTheirs] = words.map(countOf) as [number, number, number, number];
  const first = { selected: ours, notSelected: notOurs };
  const second = { selected: theirs, notSelected: notTheirs };
  const comparison = compareGroups(first, second);
  process.stdout.write(`${JSON.stringify(comparison)}\n`);
  for (const [group, which] of [
    [first, 'first'],
    [second, 'second'],
  ] as const)
    if (everybody(group) === 0) process.stderr.write(`There is nobody in the ${which} group.\n`);
  if (comparison.judgement === 'refused') process.stderr.write(`${tooFew}\n`);
});

function countOf(word: string): number {
  const count = whole.test(word) ? Number(word.replaceAll(',', '')) : NaN;
  if (count <= most) return count;
  throw new Halt(`"${word}" is not a number of people from 0 to ${most}. ${usage}`);
}
