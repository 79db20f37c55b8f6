import { longDate } from '../foundation/format.ts';
import { say, sayCount } from '../language/say.ts';

/** How many people a requirement means. */
export interface Reach {
  people: number;
  outstanding: number;
  lapsing: number;
}

/** The same in sentences; without courses nobody can meet it yet, and that is not said of anybody. */
export function reachInWords(
  { people, outstanding, lapsing }: Reach,
  next: string,
  asks = true,
): string {
  if (people === 0) return say('It applies to nobody today.');
  const applies = sayCount(
    people,
    'It applies to 1 person today.',
    'It applies to %{count} people today.',
  );
  if (!asks) return `${applies} ${say('It asks nothing of them until it has a course.')}`;
  return [
    applies,
    sayCount(outstanding, '1 of them does not meet it.', '%{count} of them do not meet it.'),
    sayCount(
      lapsing,
      'Unless trained again, 1 more will have lapsed on %{day}.',
      'Unless trained again, %{count} more will have lapsed on %{day}.',
      { day: longDate(next) },
    ),
  ].join(' ');
}

/** The first day of the next quarter of a year. */
export function nextQuarter(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3 + 4;
  return first > 12 ? `${year + 1}-01-01` : `${year}-${String(first).padStart(2, '0')}-01`;
}
