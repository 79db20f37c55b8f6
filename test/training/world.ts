import fc from 'fast-check';
import { v4 } from 'uuid';
import { daysLater, noSooner, sameDayLater } from '../harness/calendar.ts';

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
  }[];
  courses: { id: string; title: string }[];
  requirements: {
    id: string;
    audience: string;
    serviceArea: string | null;
    combine: string;
    dueWithinDays: number | null;
    newForDays: number;
    windowDays: number;
    items: { id: string; course: string; validMonths: number | null }[];
  }[];
  completions: { id: string; employee: string; course: string; completedOn: string }[];
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

const day = fc.oneof(
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
});
const months = fc.option(fc.constantFrom(1, 2, 6, 11, 12, 13, 24, 36, 48), { freq: 5 });
const requirement = fc.record({
  id,
  audience: fc.constantFrom(
    'recruiting',
    'newStarters',
    'councillors',
    'customerFacing',
    'everyone',
  ),
  area: fc.option(some, { freq: 2 }),
  combine: fc.constantFrom('allOf', 'anyOf'),
  dueWithinDays: fc.option(fc.constantFrom(0, 1, 30, 90, 400)),
  newForDays: fc.constantFrom(0, 30, 365, 2000),
  windowDays: fc.constantFrom(0, 1, 60, 400),
  items: fc.uniqueArray(fc.record({ id, course: fc.nat({ max: 2 }), validMonths: months }), {
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
    vacancies: list(fc.record({ id, status, closesOn: day }), 1, 3),
    places: list(fc.tuple(some, some, day, openEnd), 0, 6),
    chosen: list(fc.nat({ max: 10_000 }), 4, 8),
  })
  .map(({ people, titles, chosen, ...made }) => {
    const employees = people.map(({ area, post, ...rest }) => ({
      ...rest,
      serviceArea: nth(areas, area).id,
      post: post === null ? null : nth(posts, post).id,
      endedOn: noSooner(rest.endedOn, rest.startedOn),
    }));
    const courses = titles.map((title) => ({ id: v4(), title }));
    const requirements = made.requirements.map(({ area, items, ...rest }) => ({
      ...rest,
      serviceArea: area === null ? null : nth(areas, area).id,
      items: items.map((item) => ({ ...item, course: courses[item.course]!.id })),
    }));
    const world: World = {
      areas,
      posts,
      employees,
      courses,
      requirements,
      vacancies: made.vacancies,
      completions: distinct(
        made.completions.map(([who, course, completedOn]) => ({
          id: v4(),
          employee: nth(employees, who).id,
          course: courses[course]!.id,
          completedOn,
        })),
        ['employee', 'course', 'completedOn'],
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

/** Every day on which something begins or ends, with the days before and after. */
function turningDays(world: World) {
  const { employees, requirements, completions, exemptions, vacancies, places } = world;
  const turns = [
    ...employees.flatMap(({ startedOn, endedOn }) => [
      startedOn,
      endedOn ?? today,
      ...requirements.map(({ dueWithinDays }) => daysLater(startedOn, dueWithinDays ?? 0)),
      ...requirements.map(({ newForDays }) => daysLater(startedOn, newForDays)),
    ]),
    ...completions.flatMap(({ course, completedOn }) => [
      completedOn,
      ...requirements.flatMap(({ items, windowDays }) =>
        items
          .filter((item) => item.course === course && item.validMonths !== null)
          .map(({ validMonths }) => sameDayLater(completedOn, validMonths!))
          .flatMap((until) => [until, daysLater(until, -windowDays)]),
      ),
    ]),
    ...exemptions.flatMap(({ from, until }) => [from, until]),
    ...vacancies.map(({ closesOn }) => closesOn),
    ...places.flatMap(({ from, until }) => [from, until ?? today]),
  ];
  return turns.flatMap((turn) => [-1, 0, 1].map((days) => daysLater(turn, days)));
}
