import {
  compareGroups,
  fewestInGroup,
  fewestSelected,
} from '../../schema/foundation/statistics/fairness/compare-groups.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';

const usage =
  'Say how many were selected and how many were not, of one group and then of another: npm run fairness -- 48 52 30 70';

const tooFew = `Too few to judge: that takes at least ${fewestInGroup} people in each group, and ${fewestSelected} selected of both together. "refused" means that nothing can be said, not that the groups fare alike.`;

/** More people than this no council has to compare. */
const most = 1_000_000;

await runOrHalt(async () => {
  const words = wordsGiven(usage);
  if (words.length !== 4) throw new Halt(usage);
  const [selected = 0, notSelected = 0, ...second] = words.map(countOf);
  const comparison = compareGroups(
    { selected, notSelected },
    { selected: second[0] ?? 0, notSelected: second[1] ?? 0 },
  );
  process.stdout.write(`${JSON.stringify(comparison)}\n`);
  if (comparison.judgement === 'refused') process.stderr.write(`${tooFew}\n`);
});

function countOf(word: string): number {
  if (/^\d+$/.test(word) && Number(word) <= most) return Number(word);
  throw new Halt(`"${word}" is not a number of people from 0 to ${most}. ${usage}`);
}
