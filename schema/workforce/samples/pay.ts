import { type Chance, chance } from '../../organisation/samples/chance.ts';
import { type Person, works } from './person.ts';

/** What somebody of the invented council was paid in the period with the snapshot date. */
export interface Paid {
  person: Person;
  sex: 'female' | 'male';
  weeklyHours: string;
  ordinaryPay: string;
  bonusInYear: string;
  reducedByLeave: boolean;
}

const fullTimeHours = 37;
const weeksInAMonth = 30.44 / 7;

/** Pay for those whom the calculation counts; a few are on reduced pay because of leave. */
export function paid(people: readonly Person[]): Paid[] {
  const luck = chance('pay');
  return people
    .filter((person) => works(person) && !person.area.school)
    .filter(({ engagement }) => engagement !== 'agency' && engagement !== 'councillor')
    .map((person) => payOf(person, luck));
}

function payOf(person: Person, luck: Chance): Paid {
  const sex = luck.weigh({ female: 60, male: 40 });
  const rank = (person.post?.rank ?? 2) + (sex === 'male' ? luck.between(0, 1) : 0);
  const hours = Math.round(fullTimeHours * Number(person.fullTimeEquivalent ?? '0.4') * 4) / 4;
  const weeklyHours = Math.max(4, hours);
  const hourly = 11.8 * 1.13 ** rank * (1 + luck.between(0, 12) / 100);
  const reducedByLeave = luck.between(0, 99) < 3;
  const bonus = rank >= 8 && luck.between(0, 99) < 35 ? 250 * luck.between(1, 12) : 0;
  return {
    person,
    sex,
    weeklyHours: weeklyHours.toFixed(2),
    ordinaryPay: (hourly * weeklyHours * weeksInAMonth * (reducedByLeave ? 0.5 : 1)).toFixed(2),
    bonusInYear: bonus.toFixed(2),
    reducedByLeave,
  };
}

/** What they were paid so many years before: less, and women by a little more less. */
export function paidBefore(pay: Paid, years: number): Paid {
  const raised = (pay.sex === 'female' ? 1.042 : 1.036) ** years;
  return { ...pay, ordinaryPay: (Number(pay.ordinaryPay) / raised).toFixed(2) };
}
