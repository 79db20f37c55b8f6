import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter, monthsAfter } from '../organisation/samples/calendar.ts';
import { areaId } from '../organisation/samples.ts';
import { employeeId } from '../workforce/samples.ts';
import {
  Booking,
  Completion,
  Course,
  CourseSession,
  Exemption,
  FreshStart,
  Requirement,
  RequirementItem,
  TrainingClaim,
  UnmatchedCompletion,
} from './entities.ts';
import { type CourseData, courses } from './samples/courses.ts';
import { elections } from './samples/elections.ts';
import { everydayLearning } from './samples/everybody.ts';
import { exemptions } from './samples/exemptions.ts';
import { claims, unmatched } from './samples/handed-in.ts';
import type { Learning } from './samples/learning.ts';
import { recruiterLearning } from './samples/recruiters.ts';
import { requirements } from './samples/requirements.ts';
import { type SessionData, sessions } from './samples/sessions.ts';

const courseId = (code: string) => sampleId('Course', code);
const requirementId = (code: string) => sampleId('Requirement', code);

/** What the invented council teaches, asks for, and who has learnt it. */
export const samples = (today: string): Sample[] => [
  { entity: Course, rows: courses.map((course) => courseRow(course, today)) },
  { entity: Requirement, rows: requirements.map(requirementRow) },
  { entity: RequirementItem, rows: requirements.flatMap(itemRows) },
  { entity: FreshStart, rows: requirements.flatMap((each) => electionRows(each, today)) },
  { entity: Completion, rows: completionRows(today) },
  { entity: Exemption, rows: exemptions.map((exemption) => exemptionRow(exemption, today)) },
  { entity: CourseSession, rows: sessions.map((session) => sessionRow(session, today)) },
  { entity: Booking, rows: sessions.flatMap(bookingRows) },
  { entity: TrainingClaim, rows: claims.map((claim) => claimRow(claim, today)) },
  { entity: UnmatchedCompletion, rows: unmatched.flatMap((each) => unmatchedRows(each, today)) },
];

const courseRow = ({ withdrawnDaysAgo, ...course }: CourseData, today: string) => ({
  id: courseId(course.code),
  ...course,
  withdrawnOn: withdrawnDaysAgo ? daysAfter(today, -withdrawnDaysAgo) : null,
});

const sessionId = (code: string) => sampleId('CourseSession', code);

const sessionRow = ({ code, people, inDays, course, ...session }: SessionData, today: string) => ({
  id: sessionId(code),
  course: courseId(course),
  startsOn: daysAfter(today, inDays),
  endsOn: daysAfter(today, inDays),
  ...session,
});

const bookingRows = ({ code, people, capacity }: SessionData) =>
  people.map(({ staffNumber }, i) => ({
    id: sampleId('Booking', `${code}/${staffNumber}`),
    session: sessionId(code),
    employee: employeeId(staffNumber),
    turn: i + 1,
    state: 'booked',
    waits: i >= capacity,
  }));

const claimRow = (claim: (typeof claims)[number], today: string) => {
  const { person, course, daysAgo, note, refusedBecause = null } = claim;
  return {
    id: sampleId('TrainingClaim', `${person.staffNumber}/${course}`),
    employee: employeeId(person.staffNumber),
    course: courseId(course),
    completedOn: daysAfter(today, -daysAgo),
    note,
    state: refusedBecause ? 'refused' : 'handedIn',
    refusedBecause,
    decidedOn: refusedBecause && daysAfter(today, -9),
  };
};

const unmatchedRows = (
  { courses: codes, daysAgo, ...learner }: (typeof unmatched)[number],
  today: string,
) =>
  codes.map((code) => ({
    id: sampleId('UnmatchedCompletion', `${learner.learner}/${code}`),
    ...learner,
    course: courseId(code),
    completedOn: daysAfter(today, -daysAgo),
  }));

const requirementRow = ({
  area,
  items,
  audience,
  window,
  repeated,
  ...requirement
}: (typeof requirements)[number]) => ({
  id: requirementId(requirement.code),
  ...requirement,
  ...audience,
  serviceArea: area ? areaId(area) : null,
});

const itemRows = ({ code, items, window }: (typeof requirements)[number]) =>
  Object.entries(items).map(([course, validFor]) => ({
    id: sampleId('RequirementItem', `${code}/${course}`),
    requirement: requirementId(code),
    course: courseId(course),
    validFor,
    window: validFor && window,
  }));

const electionRows = ({ code, repeated }: (typeof requirements)[number], today: string) =>
  (repeated ? elections : []).map(({ daysAgo }) => ({
    id: sampleId('FreshStart', `${code}/${daysAgo}`),
    requirement: requirementId(code),
    on: daysAfter(today, -daysAgo),
    why: 'Council elections',
  }));

function completionRows(today: string) {
  const rows = [...recruiterLearning, ...everydayLearning].map((each) => completion(each, today));
  // nobody completes a course twice on one day
  const key = (row: (typeof rows)[number]) => `${row.employee}/${row.course}/${row.completedOn}`;
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

function completion({ person, course, monthsAgo, daysAgo }: Learning, today: string) {
  const { kind } = courses.find(({ code }) => code === course)!;
  return {
    id: sampleId('Completion', `${person.staffNumber}/${course}/${monthsAgo}/${daysAgo}`),
    employee: employeeId(person.staffNumber),
    course: courseId(course),
    completedOn: daysAfter(monthsAfter(today, -monthsAgo), -daysAgo),
    source: sourceOf(kind, daysAgo),
    certificate: kind === 'qualification' ? `BSL-${person.staffNumber}` : null,
  };
}

function sourceOf(kind: CourseData['kind'], daysAgo: number) {
  if (kind === 'eLearning') return 'eLearning';
  if (kind === 'qualification') return 'manual';
  return daysAgo > 2000 ? 'import' : 'workshopRegister';
}

const exemptionRow = (exemption: (typeof exemptions)[number], today: string) => {
  const { person, requirement, reason, fromDaysAgo, untilDaysAgo } = exemption;
  const from = daysAfter(today, -fromDaysAgo);
  return {
    id: sampleId('Exemption', `${person.staffNumber}/${requirement}/${fromDaysAgo}`),
    employee: employeeId(person.staffNumber),
    requirement: requirementId(requirement),
    reason,
    from,
    until: daysAfter(today, -untilDaysAgo),
  };
};
