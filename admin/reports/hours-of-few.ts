import { say } from '../language/say.ts';
import type { Profile } from './monthly-api.ts';

/** Why full-time equivalents are withheld; nothing where none is. */
export const hoursOfFew = ({ rows }: Pick<Profile, 'rows'>): string[] =>
  rows.some(({ fullTimeEquivalent }) => fullTimeEquivalent === null)
    ? [
        say(
          'The full-time equivalent of fewer than five people is not told, nor what would tell it by subtraction.',
        ),
      ]
    : [];
