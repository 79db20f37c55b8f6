import { monthEndAfter } from '../../schema/foundation/report/month-ends.ts';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';

/** When there will be another month end to compare with; nothing where there is one. */
export const onlyMonth = ([only, ...others]: readonly string[]): string | null =>
  only === undefined || others.length > 0
    ? null
    : say(
        'There is no other month end to compare with yet: the next is %{next}, worked out in the night after it.',
        { next: longDate(monthEndAfter(only)) },
      );

/** The same of years, which end with March. */
export const onlyYear = ([only, ...others]: readonly string[]): string | null =>
  only === undefined || others.length > 0
    ? null
    : say(
        'There is no other year to compare with yet: the next is the one to %{next}, worked out in the night after it, and of applications three months later.',
        { next: longDate(`${Number(only.slice(0, 4)) + 1}${only.slice(4)}`) },
      );
