import { wordsGiven } from '../server/usage.ts';
import { usage } from './options.ts';

/** `npm run bench` measures everything; a first word names one of the parts. */
const parts = {
  targets: () => import('./run.ts'),
  standing: () => import('./standing.ts'),
  contracts: () => import('./contracts.ts'),
  counting: () => import('./counting.ts'),
  completions: () => import('./completions.ts'),
  memory: () => import('./memory.ts'),
  pages: () => import('./pages.ts'),
  start: () => import('./start.ts'),
};

const [named = ''] = wordsGiven(usage);
if (named in parts) {
  process.argv.splice(2, 1);
  await parts[named as keyof typeof parts]();
} else {
  await parts.targets();
  await parts.standing();
  await parts.counting();
}
