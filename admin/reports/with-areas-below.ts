import { say } from '../language/say.ts';

/** Who is counted in an area where the months are told, since the headcount counts otherwise. */
export const withAreasBelow = () =>
  say(
    'An area is counted with the areas below it, unlike in the headcount; “itself” is without them.',
  );
