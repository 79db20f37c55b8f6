import { chance } from '../../organisation/samples/chance.ts';
import { recruiting } from '../../recruitment/samples/vacancies.ts';
import { people } from '../../workforce/samples/people.ts';
import type { Person } from '../../workforce/samples/person.ts';
import { elections } from './elections.ts';
import { type Learning, learnt } from './learning.ts';

const luck = chance('training');
const again = chance('elected again');

/** What people learn besides: the everyday courses, and those of their kind of work. */
export const everydayLearning: Learning[] = people
  .flatMap((person) => (person.engagement === 'councillor' ? chamber(person) : staff(person)))
  .filter(({ person, daysAgo }) => employedThen(person, daysAgo));

function staff(person: Person): Learning[] {
  const settled = person.engagement === 'casual' || person.engagement === 'agency' ? 0.5 : 1;
  const now = Math.max(person.endedDaysAgo ?? 0, 0);
  const some = (course: string, share: number, latest: number, earliest: number) =>
    luck.happens(share * settled)
      ? [learnt(person, course, now + luck.between(latest, earliest))]
      : [];
  return [
    ...induction(person),
    ...some('EQ-BASIC', 0.9, 10, 720),
    ...some('EQ-BASIC', 0.85, 721, 1400),
    ...some('EQ-BASIC', 0.7, 1401, 2100),
    ...some('EQ-BASIC', 0.6, 2101, 2800),
    ...some('HARASS', 0.85, 1, 500),
    ...some('HARASS', 0.6, 501, 1100),
    ...some('DIGNITY', 0.55, 100, 3500),
    ...some('RACE-AW', 0.4, 900, 3200),
    ...some('BSL-1', 0.02, 50, 2500),
    ...some('TRANS-W', person.area.customers ? 0.45 : 0.05, 20, 1500),
    ...some('TRANS-E', person.area.customers ? 0.4 : 0.05, 10, 1000),
    ...some('EIA', person.area.code.startsWith('RES-HRO') ? 0.75 : 0.06, 30, 1300),
    ...some('RECRUIT-W', selects(person) ? 0.6 : 0, 60, 1600),
    ...some('RECRUIT-E', selects(person) ? 0.7 : 0, 30, 700),
  ];
}

function chamber(person: Person): Learning[] {
  const since = person.startedDaysAgo;
  const modules = ['COUN-OVER', 'COUN-RACE', 'COUN-TRANS', 'COUN-DIS'];
  const [{ daysAgo: last }] = elections;
  const first = modules
    .filter((_, place) => luck.happens(0.8 - place * 0.12))
    .map((course) => learnt(person, course, since - luck.between(20, Math.min(since, 240) - 1)));
  if (since <= last) return first;
  const repeated = modules.filter((_, place) => again.happens(0.85 - place * 0.1));
  return [
    ...first,
    ...repeated.map((course) => learnt(person, course, last - again.between(20, 170))),
  ];
}

function induction(person: Person): Learning[] {
  const missed = person.startedDaysAgo < 130 ? 0.45 : 0.08;
  if (luck.happens(missed)) return [];
  return [learnt(person, 'INDUCT', person.startedDaysAgo - luck.between(2, 85))];
}

/** Senior enough to sit on panels, though not on one now. */
function selects(person: Person) {
  return (person.post?.rank ?? 0) >= 8 && !recruiting.has(person);
}

function employedThen({ startedDaysAgo, endedDaysAgo }: Person, daysAgo: number) {
  return daysAgo >= Math.max(endedDaysAgo ?? 0, 0) && daysAgo <= startedDaysAgo;
}
