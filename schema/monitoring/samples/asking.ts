import { type Sample, sampleId } from '../../foundation/samples.ts';
import { daysAfter } from '../../organisation/samples/calendar.ts';
import { chance } from '../../organisation/samples/chance.ts';
import { hasLeft } from '../../workforce/samples/leaving.ts';
import { people } from '../../workforce/samples/people.ts';
import type { Person } from '../../workforce/samples/person.ts';
import { employeeId } from '../../workforce/samples.ts';
import { ExitInterview, StaffInvitation } from '../entities.ts';
import { asked } from './answering.ts';

/** Who was asked by the form for staff, and who was asked when they left: whether they answered, and never what. */
export const askingSamples = (today: string): Sample[] => [
  { entity: StaffInvitation, rows: openPeople().map((person) => invitationRow(person, today)) },
  { entity: ExitInterview, rows: interviews(today) },
];

const openPeople = () => [
  ...new Set(asked.filter(({ state }) => state === 'notAnswered').map(({ person }) => person)),
];

function invitationRow({ staffNumber, startedDaysAgo }: Person, today: string) {
  const luck = chance(`invited ${staffNumber}`);
  const askedDaysAgo = Math.min(startedDaysAgo, luck.between(40, 400));
  const remindedDaysAgo = askedDaysAgo > 80 ? luck.between(30, 70) : null;
  return {
    id: sampleId('StaffInvitation', staffNumber),
    employee: employeeId(staffNumber),
    edition: sampleId('FormEdition', 'staff/1'),
    askedOn: daysAfter(today, -askedDaysAgo),
    remindedOn: remindedDaysAgo === null ? null : daysAfter(today, -remindedDaysAgo),
    reminders: remindedDaysAgo === null ? 0 : 1,
  };
}

const lately = () => people.filter((person) => hasLeft(person) && (person.endedDaysAgo ?? 0) < 500);

/** Who was asked when they left. */
export const interviews = (today: string) => lately().map((person) => interviewRow(person, today));

const channels = ['online', 'online', 'online', 'telephone', 'faceToFace', 'paper'] as const;

/** About half of those who are invited answer. */
function interviewRow({ staffNumber, endedDaysAgo }: Person, today: string) {
  const luck = chance(`leaving ${staffNumber}`);
  const invitedDaysAgo = endedDaysAgo! + luck.between(1, 20);
  const answers = luck.between(1, 100) <= 52;
  const answeredDaysAgo = Math.max(0, invitedDaysAgo - luck.between(1, 30));
  return {
    id: sampleId('ExitInterview', staffNumber),
    employee: employeeId(staffNumber),
    email: `${staffNumber.toLowerCase()}@post.example`,
    invitedOn: daysAfter(today, -invitedDaysAgo),
    linkExpiresAt: `${daysAfter(today, 60 - invitedDaysAgo)}T12:00:00Z`,
    answeredOn: answers ? daysAfter(today, -answeredDaysAgo) : null,
    channel: answers ? channels[luck.between(0, channels.length - 1)]! : null,
    declinedOn: null,
  };
}
