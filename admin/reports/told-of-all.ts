import { say } from '../language/say.ts';

/** That how many have answered is told of the smallest group too, and why that tells of nobody what they are. */
export const toldOfAll = () =>
  say(
    'How many were asked, have answered and have said is told of every group, whatever its size; what anybody is does not follow from it, and is not told here.',
  );
