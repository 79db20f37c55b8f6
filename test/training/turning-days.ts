import { daysLater, lengthLater } from '../harness/calendar.ts';
import type { World } from './world.ts';

const today = new Date().toISOString().slice(0, 10);

/** Every day on which something begins or ends, with the days before and after. */
export function turningDays(world: World) {
  const { employees, requirements, completions, exemptions, vacancies, places } = world;
  const turns = [
    ...employees.flatMap(({ startedOn, endedOn, inPostSince }) => [
      startedOn,
      endedOn ?? today,
      ...requirements.flatMap(({ dueWithinDays, startedWithinDays, changedRoleWithinDays }) => [
        daysLater(startedOn, dueWithinDays ?? 0),
        daysLater(startedOn, startedWithinDays ?? 0),
        daysLater(inPostSince ?? startedOn, changedRoleWithinDays ?? 0),
        daysLater(inPostSince ?? startedOn, dueWithinDays ?? 0),
      ]),
    ]),
    ...completions.flatMap(({ course, completedOn }) => [
      completedOn,
      ...requirements.flatMap(({ items, grace }) =>
        items
          .filter((item) => item.course === course && item.validFor !== null)
          .flatMap(({ validFor, window }) => {
            const until = lengthLater(completedOn, validFor!);
            const again = lengthLater(until, validFor!);
            const opens = lengthLater(until, window ?? 'P0D', -1);
            return [until, again, opens, lengthLater(until, grace ?? 'P0D')];
          }),
      ),
    ]),
    ...world.freshStarts.map(({ on }) => on),
    ...world.freshStarts.flatMap(({ on }) =>
      requirements.map((each) => daysLater(on, each.dueWithinDays ?? 0)),
    ),
    ...exemptions.flatMap(({ from, until }) => [from, until]),
    ...world.managers.flatMap(({ from, until }) => [from, until ?? today]),
    ...vacancies.map(({ closesOn }) => closesOn),
    ...places.flatMap(({ from, until }) => [from, until ?? today]),
  ];
  return turns.flatMap((turn) => [-1, 0, 1].map((days) => daysLater(turn, days)));
}
