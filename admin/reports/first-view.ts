import type { Asked } from './asked.ts';
import type { Answer } from './report-api.ts';

interface Viewed {
  asked: Asked;
  answer: Answer;
}

/** What a report opens on: all that it is broken down by, or the broadest part of that which has figures to show. */
export async function firstView(
  asked: Asked,
  run: (asked: Asked) => Promise<Answer>,
): Promise<Viewed> {
  const first = { asked, answer: await run(asked) };
  if (asked.by.length < 2 || showsSomething(first)) return first;
  for (const by of asked.by.toReversed()) {
    const broader = { ...asked, by: [by] };
    const viewed = { asked: broader, answer: await run(broader) };
    if (showsSomething(viewed)) return viewed;
  }
  return first;
}

const showsSomething = ({ answer: { cells } }: Viewed) =>
  cells.length === 0 || cells.some(({ value }) => value !== null);
