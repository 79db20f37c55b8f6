import { longDate } from '../foundation/format.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import type { Report } from './report.ts';

/** Of which day figures are, where that is not the one asked for: they are of the latest up to it that can be told. */
export function otherDay(
  { parameters }: Pick<Report, 'parameters'>,
  asked: string | undefined,
  asAt: string,
): string[] {
  const day = longDate(asAt);
  if (asked === asAt || (!asked && asAt === today())) return [];
  if (asked)
    return [
      say('You asked for %{asked}: these figures are as at %{day}, the latest that can be told.', {
        asked: longDate(asked),
        day,
      }),
    ];
  return [
    parameters.some(({ name }) => name === 'until')
      ? say('The last year that can be told is the one to %{day}.', { day })
      : say('The last month end that can be told is %{day}.', { day }),
  ];
}
