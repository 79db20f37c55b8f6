import { demoEmail } from '../../organisation/samples/users.ts';
import { recruiting } from '../../recruitment/samples/vacancies.ts';
import type { Learning } from './learning.ts';

/** How long ago somebody took the workshop and the refresher, as months and days; null for never. */
interface History {
  workshop: readonly [months: number, days: number] | null;
  refresher: readonly [months: number, days: number] | null;
}

const current: History = { workshop: [14, 3], refresher: [4, 11] };
const refresherLapsed: History = { workshop: [9, 20], refresher: [13, 5] };

/** What the people on live panels have behind them; every third of them should not be there. */
const histories: { [name: string]: History } = {
  current,
  currentForLong: { workshop: [30, 8], refresher: [2, 19] },
  currentLately: { workshop: [1, 2], refresher: [0, 25] },
  workshopOnItsLastDay: { workshop: [36, 0], refresher: [6, 0] },
  refresherDueSoon: { workshop: [20, 14], refresher: [11, 9] },
  workshopLapsedYesterday: { workshop: [36, 1], refresher: [6, 0] },
  alsoCurrent: { workshop: [22, 27], refresher: [8, 16] },
  workshopLapsed: { workshop: [47, 10], refresher: [3, 4] },
  currentAgain: { workshop: [5, 5], refresher: [5, 4] },
  refresherLapsed,
  never: { workshop: null, refresher: null },
  refresherOnly: { workshop: null, refresher: [7, 7] },
};

const known: { [account: string]: History } = {
  [demoEmail('lineManager')]: current,
  [demoEmail('recruiter')]: current,
  [demoEmail('employee')]: refresherLapsed,
};

/** The recruitment training of those who recruit now, with the lapses that readiness must find. */
export const recruiterLearning: Learning[] = [...recruiting]
  .flatMap((person, index) => {
    const { workshop, refresher } =
      known[person.account ?? ''] ?? Object.values(histories)[index % 12]!;
    return [
      ...(workshop ? [{ person, course: 'RECRUIT-W', ...ago(workshop) }] : []),
      ...(refresher ? [{ person, course: 'RECRUIT-E', ...ago(refresher) }] : []),
    ];
  })
  // nobody was trained here before they came
  .filter(({ person, monthsAgo, daysAgo }) => monthsAgo * 31 + daysAgo < person.startedDaysAgo);

function ago([monthsAgo, daysAgo]: readonly [number, number]) {
  return { monthsAgo, daysAgo };
}
