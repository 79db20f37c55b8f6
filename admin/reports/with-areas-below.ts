import { say } from '../language/say.ts';

interface Row {
  level: number;
  itself: boolean;
}

/** Who is counted in an area where the months are told, since the headcount counts otherwise; nothing of what no row is. */
export function withAreasBelow(rows: readonly Row[]): string[] {
  if (rows.some(({ itself }) => itself))
    return [
      say(
        'An area is counted with the areas below it, unlike in the headcount; “itself” is without them.',
      ),
    ];
  return rows.some(({ level }) => level > 1)
    ? [say('An area is counted with the areas below it, unlike in the headcount.')]
    : [];
}
