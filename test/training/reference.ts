import { daysLater, inWords, lengthLater } from '../harness/calendar.ts';
import { forEver, livedThrough } from './day-by-day.ts';
import type { World } from './world.ts';

/** What a standing says, computed the slow and obvious way. */
export interface Expected {
  standing: string;
  until: string | null;
  windowOpens: string | null;
  outstandingSince: string | null;
  reason: string;
}

const live = ['open', 'shortlisting', 'interviewing'];
const finished = ['appointed', 'closed'];

type Place = World['places'][number];
type Employee = World['employees'][number];
type Requirement = World['requirements'][number];

/** The places on panels that are at work on a day. */
export function placesOn(world: World, on: string, today: string): Place[] {
  return world.places.filter((place) => {
    const vacancy = world.vacancies.find(({ id }) => id === place.vacancy)!;
    if (on < place.from) return false;
    if (place.until && on > place.until) return false;
    if (live.includes(vacancy.status)) return true;
    if (!finished.includes(vacancy.status) || on >= today) return false;
    return place.until !== null || on <= vacancy.closesOn;
  });
}

/** Whether the area of a requirement, if it has one, is the person's or somewhere above it. */
export function reaches(world: World, { serviceArea }: Requirement, employee: Employee): boolean {
  if (!serviceArea) return true;
  let area: string | null = employee.serviceArea;
  while (area) {
    if (area === serviceArea) return true;
    area = world.areas.find(({ id }) => id === area)!.parent;
  }
  return false;
}

function belongs(
  world: World,
  requirement: Requirement,
  person: Employee,
  on: string,
  now: string,
) {
  const { engagements, post, startedWithinDays, changedRoleWithinDays } = requirement;
  if (engagements.length > 0 && !engagements.includes(person.engagement)) return false;
  if (post && person.post !== post) return false;
  if (
    requirement.customerFacing &&
    !world.posts.find(({ id }) => id === person.post)?.customerFacing
  )
    return false;
  if (requirement.managers && !manages(world, person, on)) return false;
  if (
    requirement.recruiting &&
    !placesOn(world, on, now).some(({ employee }) => employee === person.id)
  )
    return false;
  if (startedWithinDays === null && changedRoleWithinDays === null) return true;
  const isNew = startedWithinDays !== null && on <= daysLater(person.startedOn, startedWithinDays);
  const changed = changedRole(person, on);
  const isNewThere =
    changedRoleWithinDays !== null &&
    changed !== null &&
    on <= daysLater(changed, changedRoleWithinDays);
  return isNew || isNewThere;
}

/** The day somebody came to their post from another one here, if that has been. */
const changedRole = ({ startedOn, inPostSince }: Employee, on: string) =>
  inPostSince && inPostSince > startedOn && inPostSince <= on ? inPostSince : null;

const within = (on: string, from: string, until: string | null) =>
  from <= on && (until === null || on <= until);

function manages(world: World, { id }: Employee, on: string) {
  const reports = world.employees.some(
    (each) => each.lineManager === id && within(on, each.startedOn, each.endedOn),
  );
  const areas = world.managers.some(
    ({ employee, from, until }) => employee === id && within(on, from, until),
  );
  return reports || areas;
}

/** Everybody's standing towards everything that applies to them on a day, by person and requirement. */
export function standingsOn(world: World, on: string, today: string): Map<string, Expected> {
  const found = new Map<string, Expected>();
  for (const employee of world.employees)
    for (const requirement of world.requirements) {
      if (on < employee.startedOn || (employee.endedOn && on > employee.endedOn)) continue;
      if (requirement.items.length === 0) continue;
      if (!reaches(world, requirement, employee)) continue;
      if (!belongs(world, requirement, employee, on, today)) continue;
      found.set(
        `${employee.id}.${requirement.id}`,
        standingOf(world, employee, requirement, on, today),
      );
    }
  return found;
}

/** The standing of one person towards one requirement, whether or not it applies to them. */
export function standingOf(
  world: World,
  employee: Employee,
  requirement: Requirement,
  on: string,
  today: string,
): Expected {
  const rounds = world.freshStarts.filter((each) => each.requirement === requirement.id);
  const days = rounds.map((each) => each.on).sort();
  const since = days.findLast((each) => each <= on) ?? null;
  const next = days.find((each) => each > on) ?? null;
  const items = requirement.items.map(({ id, course, ...clock }) => {
    const taken = world.completions
      .filter((each) => each.employee === employee.id && each.course === course)
      .map(({ completedOn }) => completedOn)
      .filter((completedOn) => since === null || completedOn >= since);
    const { title } = world.courses.find((each) => each.id === course)!;
    const { completedOn: last, until, opens } = livedThrough(taken, clock, on);
    if (until === null || next === null || until < next) return { id, title, last, until, opens };
    return { id, title, last, until: daysLater(next, -1), opens: null };
  });

  const all = requirement.combine === 'allOf';
  const good = items.filter(({ until }) => until !== null && on <= until);
  const met = all ? good.length === items.length : good.length > 0;
  const never = all ? items.some(({ last }) => !last) : items.every(({ last }) => !last);
  const clocks = items.flatMap(({ until }) => until ?? []).sort();
  const clock = (all ? clocks[0] : clocks.at(-1)) ?? null;
  const graceUntil =
    clock && !never && clock !== forEver ? lengthLater(clock, requirement.grace ?? 'P0D') : null;
  const opening = all || good.length === 0 ? items : good;
  const openings = opening.map(({ opens }) => opens ?? forEver).sort();
  const firstDay = all
    ? openings[0]!
    : good.length > 0
      ? openings.at(-1)!
      : (items
          .flatMap(({ opens }) => opens ?? [])
          .sort()
          .at(-1) ?? forEver);
  const windowOpens = never || firstDay === forEver ? null : firstDay;

  const counts = latest(countsFrom(world, employee, requirement, on, today), since)!;
  const due =
    requirement.dueWithinDays === null ? null : daysLater(counts, requirement.dueWithinDays);
  const outstandingFrom = due === null ? counts : daysLater(due, 1);
  const lastDay = latest(graceUntil, due);

  const words = [...items]
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1))
    .map(({ title, last, until }) => {
      if (!last && since) return `${title}: not completed since ${inWords(since)}.`;
      if (!last) return `${title}: never completed.`;
      if (until === forEver) return `${title}: completed on ${inWords(last!)}.`;
      return `${title}: ${on <= until! ? 'valid until' : 'ran out on'} ${inWords(until!)}.`;
    })
    .join(' ');

  const [leave] = world.exemptions
    .filter((each) => each.employee === employee.id && each.requirement === requirement.id)
    .filter(({ from, until }) => from <= on && on <= until)
    .map(({ until }) => until)
    .sort()
    .reverse();

  if (leave)
    return {
      standing: 'exempt',
      until: leave,
      windowOpens: null,
      outstandingSince: null,
      reason: `Exempt until ${inWords(leave)}. ${words}`,
    };
  if (met)
    return {
      standing: windowOpens !== null && windowOpens <= on ? 'dueSoon' : 'compliant',
      until: clock === forEver ? null : clock,
      windowOpens,
      outstandingSince: null,
      reason: words,
    };
  if (lastDay && on <= lastDay)
    return {
      standing: 'dueSoon',
      until: lastDay,
      windowOpens,
      outstandingSince: null,
      reason: `Due by ${inWords(lastDay)}. ${words}`,
    };
  if (never)
    return {
      standing: 'never',
      until: due,
      windowOpens: null,
      outstandingSince: outstandingFrom,
      reason: words,
    };
  return {
    standing: 'lapsed',
    until: lastDay,
    windowOpens,
    outstandingSince: latest(daysLater(graceUntil!, 1), outstandingFrom),
    reason: words,
  };
}

const latest = (one: string | null, other: string | null) =>
  one !== null && (other === null || one > other) ? one : other;

/** The day from which a requirement counts: the first of theirs here, or on a panel at work. */
function countsFrom(
  world: World,
  employee: Employee,
  { recruiting, changedRoleWithinDays }: Requirement,
  on: string,
  today: string,
): string {
  const changed = changedRoleWithinDays === null ? null : changedRole(employee, on);
  if (!recruiting) return changed ?? employee.startedOn;
  const [first] = placesOn(world, on, today)
    .filter((place) => place.employee === employee.id)
    .map(({ from }) => from)
    .sort();
  return first ?? employee.startedOn;
}

/** The readiness of everybody on a panel at work, by place and requirement. */
export function readinessOn(world: World, on: string, today: string): Map<string, Expected> {
  const found = new Map<string, Expected>();
  for (const place of placesOn(world, on, today))
    for (const requirement of world.requirements) {
      const employee = world.employees.find(({ id }) => id === place.employee)!;
      if (!requirement.recruiting || requirement.items.length === 0) continue;
      if (!reaches(world, requirement, employee)) continue;
      found.set(
        `${place.id}.${requirement.id}`,
        standingOf(world, employee, requirement, on, today),
      );
    }
  return found;
}
