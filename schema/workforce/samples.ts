import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter } from '../organisation/samples/calendar.ts';
import { areaId, postId, userId } from '../organisation/samples.ts';
import { AreaManager, EarlierPlacement, Employee, Leaver } from './entities.ts';
import { lastSnapshot } from './pay/snapshot.ts';
import { PayRecord } from './pay-record.ts';
import { destinationOf, hasLeft, reasonOf } from './samples/leaving.ts';
import { type Move, movesOf } from './samples/moves.ts';
import { type Paid, paid, paidBefore } from './samples/pay.ts';
import { managers, people } from './samples/people.ts';
import type { Person } from './samples/person.ts';

export const employeeId = (staffNumber: string) => sampleId('Employee', staffNumber);

/** The people of the invented council and who manages what. */
export const samples = (today: string): Sample[] => [
  { entity: Employee, rows: people.map((person) => employeeRow(person, today)) },
  { entity: AreaManager, rows: managerRows(today) },
  { entity: Leaver, rows: people.filter(hasLeft).map(leaverRow) },
  { entity: EarlierPlacement, rows: movesOf(people).map((move) => placementRow(move, today)) },
  { entity: PayRecord, rows: payRows(today) },
];

function payRows(today: string) {
  const snapshotOn = lastSnapshot(today);
  const year = Number(snapshotOn.slice(0, 4));
  const now = paid(people);
  const row = ({ person, ...pay }: Paid, on: string, key: string) => ({
    id: sampleId('PayRecord', `${person.staffNumber}/${key}`),
    employee: employeeId(person.staffNumber),
    snapshotOn: on,
    ...pay,
  });
  const earlier = [1, 2].flatMap((back) => {
    const on = `${year - back}${snapshotOn.slice(4)}`;
    return now
      .filter(({ person }) => daysAfter(today, -person.startedDaysAgo) <= on)
      .map((each) => row(paidBefore(each, back), on, `pay/${back}`));
  });
  return [...now.map((each) => row(each, snapshotOn, 'pay')), ...earlier];
}

const employeeRow = (person: Person, today: string) => ({
  id: employeeId(person.staffNumber),
  staffNumber: person.staffNumber,
  fullName: person.fullName,
  workEmail: person.workEmail,
  post: person.post && postId(person.post.number),
  serviceArea: areaId(person.area.code),
  lineManager: person.lineManager && employeeId(person.lineManager.staffNumber),
  engagement: person.engagement,
  fullTimeEquivalent: person.fullTimeEquivalent,
  workingPattern: person.workingPattern,
  startedOn: daysAfter(today, -person.startedDaysAgo),
  endedOn: person.endedDaysAgo === null ? null : daysAfter(today, -person.endedDaysAgo),
  schoolEmployed: person.area.school ?? false,
  user: person.account && userId(person.account),
});

function managerRows(today: string) {
  const row = (person: Person, areaCode: string, from: number, until: number | null) => ({
    id: sampleId('AreaManager', `${areaCode}/${person.staffNumber}`),
    employee: employeeId(person.staffNumber),
    serviceArea: areaId(areaCode),
    from: daysAfter(today, -from),
    until: until === null ? null : daysAfter(today, -until),
    cover: false,
  });
  const present = [...managers].map(([areaCode, person]) =>
    row(person, areaCode, Math.min(person.startedDaysAgo, 1800), person.area.closedDaysAgo ?? null),
  );
  const former = people
    .filter(({ endedDaysAgo, post }) => endedDaysAgo !== null && post && post.rank >= 10)
    .map((person) => row(person, person.area.code, person.startedDaysAgo, person.endedDaysAgo));
  // the head of planning stands in for the head of regulatory services, who is away
  const cover = { ...row(managers.get('PLA-PLN')!, 'PLA-REG', 30, -60), cover: true };
  return [...present, ...former, cover];
}

const leaverRow = (person: Person) => ({
  id: sampleId('Leaver', person.staffNumber),
  employee: employeeId(person.staffNumber),
  reason: reasonOf(person),
  destination: destinationOf(person),
});

const placementRow = ({ person, post, movedDaysAgo }: Move, today: string) => ({
  id: sampleId('EarlierPlacement', person.staffNumber),
  employee: employeeId(person.staffNumber),
  post: postId(post.number),
  serviceArea: areaId(post.area.code),
  engagement: person.engagement,
  from: daysAfter(today, -person.startedDaysAgo),
  until: daysAfter(today, -movedDaysAgo),
});
