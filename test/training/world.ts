import fc from 'fast-check';
import { v4 } from 'uuid';
import { daysLater, noSooner } from '../harness/calendar.ts';
import type { Clock } from './day-by-day.ts';
import { turningDays } from './turning-days.ts';

/** A small council with people, training and panels, made at random. */
export interface World {
  areas: { id: string; parent: string | null }[];
  posts: { id: string; serviceArea: string; customerFacing: boolean }[];
  employees: {
    id: string;
    serviceArea: string;
    post: string | null;
    engagement: string;
    startedOn: string;
    endedOn: string | null;
    inPostSince: string | null;
    lineManager: string | null;
  }[];
  managers: { id: string; employee: string; area: string; from: string; until: string | null }[];
  courses: { id: string; title: string }[];
  requirements: {
    id: string;
    engagements: string[];
    serviceArea: string | null;
    post: string | null;
    recruiting: boolean;
    customerFacing: boolean;
    managers: boolean;
    startedWithinDays: number | null;
    changedRoleWithinDays: number | null;
    combine: string;
    dueWithinDays: number | null;
    grace: string | null;
    items: ({ id: string; course: string } & Clock)[];
  }[];
  completions: { id: string; employee: string; course: string; completedOn: string }[];
  freshStarts: { id: string; requirement: string; on: string }[];
  exemptions: { id: string; employee: string; requirement: string; from: string; until: string }[];
  vacancies: { id: string; status: string; closesOn: string }[];
  places: {
    id: string;
    vacancy: string;
    employee: string;
    from: string;
    until: string | null;
  }[];
}

const today = new Date().toISOString().slice(0, 10);
const awkward = [
  ...['2020-02-29', '2024-02-29', '2028-02-29', '2023-02-28', '2024-01-31', '2023-08-31'],
  ...['2023-10-30', '2024-12-31', '2025-01-01', '2023-03-01', '2024-03-01'],
  ...[-1, 0, 1].map((days) => daysLater(today, days)),
];

export const day = fc.oneof(
  fc.constantFrom(...awkward),
  fc.integer({ min: 0, max: 3300 }).map((days) => daysLater('2019-06-01', days)),
);
const openEnd = fc.option(day, { freq: 2 });
const id = fc.constant(null).map(() => v4());
const some = fc.nat({ max: 30 });
/** One of a list, by a number of any size. */
const nth = <T>(list: readonly T[], index: number) => list[index % list.length]!;

const person = fc.record({
  id,
  area: some,
  post: fc.option(some),
  engagement: fc.constantFrom('permanent', 'casual', 'councillor'),
  startedOn: day,
  endedOn: openEnd,
  inPostSince: openEnd,
  lineManager: fc.option(some),
});
export const clock: fc.Arbitrary<Clock> = fc.record({
  validFor: fc.option(
    fc.constantFrom(
      'P1M',
      'P2M',
      'P6M',
      'P13M',
      'P1Y',
      'P2Y',
      'P3Y',
      'P4Y',
      'P1Y6M',
      'P30D',
      'P2W',
    ),
    { freq: 7 },
  ),
  renewFrom: fc.constantFrom('completion', 'expiry'),
  window: fc.option(fc.constantFrom('P0D', 'P1D', 'P1M', 'P2M', 'P60D', 'P400D'), { freq: 5 }),
});
const audience = fc.record({
  engagements: fc.subarray(['permanent', 'casual', 'councillor']),
  post: fc.option(some, { freq: 2 }),
  customerFacing: fc.boolean(),
  managers: fc.boolean(),
  startedWithinDays: fc.option(fc.constantFrom(0, 30, 365, 2000)),
  changedRoleWithinDays: fc.option(fc.constantFrom(0, 30, 365, 2000)),
});
const whole = {
  ...{ engagements: [] as string[], post: null, customerFacing: false, managers: false },
  ...{ startedWithinDays: null, changedRoleWithinDays: null },
};
/** One thing said of an audience, or all at once, or nothing. */
const said = fc.oneof(
  fc.constant(whole),
  audience,
  fc
    .tuple(audience, fc.constantFrom(...(Object.keys(whole) as (keyof typeof whole)[])))
    .map(([all, one]) => ({ ...whole, [one]: all[one] })),
);
const requirement = fc.record({
  id,
  recruiting: fc.nat({ max: 3 }).map((one) => one === 0),
  said,
  area: fc.option(some, { freq: 2 }),
  combine: fc.constantFrom('allOf', 'anyOf'),
  dueWithinDays: fc.option(fc.constantFrom(0, 1, 30, 90, 400)),
  grace: fc.option(fc.constantFrom('P0D', 'P10D', 'P2M'), { freq: 2 }),
  items: fc.uniqueArray(fc.record({ id, course: fc.nat({ max: 2 }), clock }), {
    selector: ({ course }) => course,
    maxLength: 3,
  }),
});
const status = fc.constantFrom(
  ...['draft', 'open', 'shortlisting', 'interviewing', 'appointed', 'closed', 'withdrawn'],
);
const list = <T>(each: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(each, { minLength, maxLength });

const areas = [
  { id: v4(), parent: null as string | null },
  ...Array.from({ length: 3 }, () => ({ id: v4(), parent: null as string | null })),
];
areas[1]!.parent = areas[0]!.id;
areas[2]!.parent = areas[1]!.id;
areas[3]!.parent = areas[0]!.id;
const posts = areas.map(({ id: serviceArea }, i) => ({
  id: v4(),
  serviceArea,
  customerFacing: i % 2 === 1,
}));

/** Worlds, each with a few days that something turns on. */
export const worlds: fc.Arbitrary<{ world: World; days: string[] }> = fc
  .record({
    people: list(person, 1, 6),
    titles: fc.uniqueArray(
      fc.constantFrom('Workshop', 'E-learning', 'Éveil', 'workshop', 'Zoë’s'),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
    requirements: list(requirement, 1, 5),
    completions: list(fc.tuple(some, fc.nat({ max: 2 }), day), 0, 40),
    exemptions: list(fc.tuple(some, some, day, fc.nat({ max: 900 })), 0, 12),
    freshStarts: list(fc.tuple(some, day), 0, 4),
    vacancies: list(fc.record({ id, status, closesOn: day }), 1, 3),
    places: list(fc.tuple(some, some, day, openEnd), 0, 6),
    managers: list(fc.tuple(some, some, day, openEnd), 0, 2),
    chosen: list(fc.nat({ max: 10_000 }), 4, 8),
  })
  .map(({ people, titles, chosen, ...made }) => {
    const employees = people.map(({ area, post, lineManager, ...rest }) => ({
      ...rest,
      lineManager: lineManager === null ? null : nth(people, lineManager).id,
      serviceArea: nth(areas, area).id,
      post: post === null ? null : nth(posts, post).id,
      endedOn: noSooner(rest.endedOn, rest.startedOn),
    }));
    const courses = titles.map((title) => ({ id: v4(), title }));
    const requirements = made.requirements.map(
      ({ area, items, said: { post, ...all }, ...rest }) => ({
        ...rest,
        ...(rest.recruiting ? whole : { ...all, post: post === null ? null : nth(posts, post).id }),
        serviceArea: area === null ? null : nth(areas, area).id,
        items: items.map(({ clock: own, ...item }) => ({
          ...item,
          ...own,
          course: courses[item.course]!.id,
        })),
      }),
    );
    const world: World = {
      areas,
      posts,
      employees,
      courses,
      requirements,
      vacancies: made.vacancies,
      managers: distinct(
        made.managers.map(([who, where, from, until]) => ({
          id: v4(),
          employee: nth(employees, who).id,
          area: nth(areas, where).id,
          from,
          until: noSooner(until, from),
        })),
        ['employee', 'area', 'from'],
      ),
      completions: distinct(
        made.completions.map(([who, course, completedOn]) => ({
          id: v4(),
          employee: nth(employees, who).id,
          course: courses[course]!.id,
          completedOn,
        })),
        ['employee', 'course', 'completedOn'],
      ),
      freshStarts: distinct(
        made.freshStarts.map(([what, on]) => {
          return { id: v4(), requirement: nth(requirements, what).id, on };
        }),
        ['requirement', 'on'],
      ),
      exemptions: distinct(
        made.exemptions.map(([who, what, from, length]) => ({
          id: v4(),
          employee: nth(employees, who).id,
          requirement: nth(requirements, what).id,
          from,
          until: daysLater(from, length),
        })),
        ['employee', 'requirement', 'from'],
      ),
      places: distinct(
        made.places.map(([where, who, from, until]) => ({
          id: v4(),
          vacancy: nth(made.vacancies, where).id,
          employee: nth(employees, who).id,
          from,
          until: noSooner(until, from),
        })),
        ['vacancy', 'employee'],
      ),
    };
    const days = turningDays(world);
    return { world, days: [today, ...chosen.map((index) => nth(days, index))] };
  });

function distinct<T extends object>(rows: T[], key: (keyof T)[]): T[] {
  return [...new Map(rows.map((row) => [key.map((name) => row[name]).join(), row])).values()];
}
