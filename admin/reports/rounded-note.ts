import { say } from '../language/say.ts';

/** What must be known of counts that are rounded; nothing where they are exact. */
export const roundedNote = ({ rounded }: { rounded: boolean }): string[] =>
  rounded
    ? [
        say(
          'Counts and totals are to the nearest five, each by itself, so that they may not add up; shares are of these.',
        ),
      ]
    : [];
