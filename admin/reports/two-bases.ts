import { say } from '../language/say.ts';

/** Why the share who have said and the share who have not do not add up to a hundred. */
export const twoBases = () =>
  say(
    'The workforce profile tells the share of those asked who have said; the non-disclosure list the share of all who work there, asked or not, who have not. The two need not add up to a hundred.',
  );
