import { say } from '../language/say.ts';
import type { Representation } from './monthly-api.ts';

/** Who of the population is in none of the groups, and that shares are of the others only. */
export const notCounted = ({
  leftOut,
  leftOutShare,
}: Pick<Representation, 'leftOut' | 'leftOutShare'>): string[] =>
  leftOut.length === 0 || !leftOutShare
    ? []
    : [
        say(
          '%{share}% of this population are left out, since what they are is on none of our lists: %{labels}. The shares of the population are of those counted.',
          { share: leftOutShare, labels: leftOut.join('; ') },
        ),
      ];
