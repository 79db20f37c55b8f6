import { liveStatuses } from '../../schema/recruitment/live-panels.ts';
import { idOf, type Row } from '../harness/invented-rows.ts';
import type { Dice } from './dice.ts';

/** The tables whose rows, grants and questions are invented anew for every case. */
export const drawn = ['ServiceArea', 'Employee', 'AreaManager', 'Vacancy', 'PanelMember'];

export const texts = ['ann', 'Ann', 'bob', '5%', 'a_b', 'axb', 'a\\c', 'zoé', 'ann bob'];
export const days = ['2020-01-31', '2024-02-29', '2025-12-31', '2099-06-15'];
export const shares = ['0.500', '1.000', '0.050'];
export const kinds = ['directorate', 'service', 'team'];
export const engagements = ['permanent', 'casual', 'agency'];
export const statuses = ['draft', 'open', 'interviewing', 'closed'];
export const panelRoles = ['chair', 'member'];

/** Rows of the five tables that refer to each other in any way they can. */
export function randomRows(dice: Dice): Map<string, Row[]> {
  const maybe = <T>(items: readonly T[]) => (dice.once(3) ? null : dice.one(items));
  const areas = table(dice.upTo(3) + 1, 'ServiceArea', (i) => ({
    code: `${dice.one(texts)}${i}`,
    name: dice.one(texts),
    kind: dice.one(kinds),
    parent: i > 0 && !dice.once(3) ? idOf('ServiceArea', dice.upTo(i - 1)) : null,
    closedOn: maybe(days),
  }));
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
  const employees = table(dice.upTo(5), 'Employee', (i) => ({
    staffNumber: `${dice.one(texts)}${i}`,
    fullName: dice.one(texts),
    workEmail: maybe(texts),
    serviceArea: dice.one(ids(areas)),
    lineManager: i > 0 && !dice.once(3) ? idOf('Employee', dice.upTo(i - 1)) : null,
    engagement: dice.one(engagements),
    fullTimeEquivalent: maybe(shares),
    workingPattern: 'fullTime',
    startedOn: dice.one(days),
    endedOn: maybe(days),
    schoolEmployed: dice.once(2),
  }));
  const managers = table(employees.length && dice.upTo(4), 'AreaManager', () => ({
    employee: dice.one(ids(employees)),
    serviceArea: dice.one(ids(areas)),
    from: dice.one(days),
    until: maybe(days),
    cover: dice.once(2),
  }));
  const vacancies = table(dice.upTo(3), 'Vacancy', (i) => ({
    reference: `${dice.one(texts)}${i}`,
    post: idOf('Post', 1),
    serviceArea: dice.one(ids(areas)),
    channel: 'external',
    advertisedIn: dice.some(['press', 'agency', 'jobcentre']),
    opensOn: dice.one(days),
    closesOn: dice.one(days),
    status: dice.one(statuses),
  }));
  const panels = table(vacancies.length && employees.length && dice.upTo(6), 'PanelMember', () => ({
    vacancy: dice.one(ids(vacancies)),
    employee: dice.one(ids(employees)),
    role: dice.one(panelRoles),
    from: dice.one(days),
    until: maybe(days),
  }));
  return new Map([
    ['ServiceArea', areas],
    ['Employee', employees],
    ['AreaManager', different(managers, 'employee', 'serviceArea', 'from')],
    ['Vacancy', vacancies],
    ['PanelMember', different(panels, 'vacancy', 'employee')],
  ]);
}

const table = (count: number, model: string, make: (i: number) => Record<string, unknown>): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    id: idOf(model, i),
    version: (i % 3) + 1,
    ...make(i),
  }));

function different(rows: Row[], ...fields: string[]): Row[] {
  const keyed = new Map(rows.map((row) => [fields.map((field) => row[field]).join(), row]));
  return [...keyed.values()];
}

/** Whether somebody is on the panel of a live vacancy today: the obvious way. */
export function isRecruiting(rows: ReadonlyMap<string, Row[]>, employee: string, today: string) {
  const live = rows
    .get('Vacancy')!
    .filter(({ status }) => (liveStatuses as readonly unknown[]).includes(status))
    .map(({ id }) => id);
  return rows
    .get('PanelMember')!
    .some(
      (seat) =>
        seat.employee === employee &&
        live.includes(seat.vacancy as string) &&
        isSitting(seat, today),
    );
}

/** Whether somebody who works here reports to a person, or the person manages an area, today. */
export function isManager(rows: ReadonlyMap<string, Row[]>, employee: string, today: string) {
  const now = (row: Row, from: string, until: string) =>
    String(row[from]) <= today && (!row[until] || String(row[until]) >= today);
  const reports = (rows.get('Employee') ?? []).filter(
    (row) => row.lineManager === employee && now(row, 'startedOn', 'endedOn'),
  );
  const areas = (rows.get('AreaManager') ?? []).filter(
    (row) => row.employee === employee && now(row, 'from', 'until'),
  );
  return reports.length + areas.length > 0;
}
/** Whether somebody's time on a panel has begun and is not over: the obvious way. */
export const isSitting = ({ from, until }: Row, today: string) =>
  (from as string) <= today && (until === null || (until as string) >= today);
