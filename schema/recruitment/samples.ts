import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter } from '../organisation/samples/calendar.ts';
import { areaId, postId } from '../organisation/samples.ts';
import { employeeId } from '../workforce/samples.ts';
import { Application, ApplicationStep, PanelFollowUp, PanelMember, Vacancy } from './entities.ts';
import { type ApplicationData, applications } from './samples/applications.ts';
import {
  answersOfApplicants,
  applicantRows,
  campaignRow,
  panelRow,
  stepsOfApplicants,
} from './samples/campaign-rows.ts';
import { campaigns } from './samples/campaigns.ts';
import { followUps } from './samples/follow-ups.ts';
import { type VacancyData, vacancies } from './samples/vacancies.ts';

const vacancyId = (reference: string) => sampleId('Vacancy', reference);

/** The vacancies of the invented council, the panels that fill them, and who has applied, now and in large rounds of the last year. */
export function samples(today: string): Sample[] {
  const rounds = campaigns(today);
  return [
    {
      entity: Vacancy,
      rows: [...vacancies.map((vacancy) => vacancyRow(vacancy, today)), ...rounds.map(campaignRow)],
    },
    {
      entity: PanelMember,
      rows: [...vacancies.flatMap((vacancy) => panelRows(vacancy, today)), ...rounds.map(panelRow)],
    },
    { entity: PanelFollowUp, rows: followUps.map((each) => followUpRow(each, today)) },
    {
      entity: Application,
      rows: [
        ...applications.map((each) => applicationRow(each, today)),
        ...rounds.flatMap(applicantRows),
      ],
    },
    {
      entity: ApplicationStep,
      rows: [
        ...applications.flatMap((each) => stepRows(each, today)),
        ...rounds.flatMap(stepsOfApplicants),
      ],
    },
    answersOfApplicants(rounds),
  ];
}

const vacancyRow = (vacancy: VacancyData, today: string) => ({
  id: vacancyId(vacancy.reference),
  reference: vacancy.reference,
  post: postId(vacancy.post.number),
  serviceArea: areaId(vacancy.post.area.code),
  channel: vacancy.channel,
  opensOn: daysAfter(today, -vacancy.opensDaysAgo),
  closesOn: daysAfter(today, -vacancy.closesDaysAgo),
  status: vacancy.status,
  advertisedIn: vacancy.channel === 'internal' ? [] : ['councilWebsite', 'jobsBoard'],
  overrideReason: vacancy.overrideReason ?? null,
  applicantsShownOn: ['interviewing', 'appointed', 'closed'].includes(vacancy.status)
    ? daysAfter(today, 1 - vacancy.closesDaysAgo)
    : null,
});

const seatId = (reference: string, staffNumber: string) =>
  sampleId('PanelMember', `${reference}/${staffNumber}`);

const followUpRow = (
  { person, reference, daysAgo, note, ...followUp }: (typeof followUps)[number],
  today: string,
) => ({
  id: sampleId('PanelFollowUp', `${reference}/${person.staffNumber}/${daysAgo}`),
  panelMember: seatId(reference, person.staffNumber),
  told: employeeId(person.staffNumber),
  on: daysAfter(today, -daysAgo),
  note: note ?? null,
  ...followUp,
});

const panelRows = ({ reference, panel }: VacancyData, today: string) =>
  panel.map(({ person, role, fromDaysAgo, untilDaysAgo }) => ({
    id: seatId(reference, person.staffNumber),
    vacancy: vacancyId(reference),
    employee: employeeId(person.staffNumber),
    role,
    from: daysAfter(today, -fromDaysAgo),
    until: untilDaysAgo === null ? null : daysAfter(today, -untilDaysAgo),
  }));

const applicationId = (number: string) => sampleId('Application', number);

const applicationRow = (application: ApplicationData, today: string) => ({
  id: applicationId(application.number),
  number: application.number,
  vacancy: vacancyId(application.vacancy.reference),
  appliedOn: daysAfter(today, -application.appliedDaysAgo),
  heardThrough: application.heardThrough,
  statement: application.statement,
  fullName: application.fullName,
  email: application.email,
  dateOfBirth: daysAfter(today, -Math.round(application.bornYearsAgo * 365.25)),
  school: application.school,
});

const stepRows = ({ number, steps }: ApplicationData, today: string) =>
  steps.map(({ stage, daysAgo, reason = null }) => ({
    id: sampleId('ApplicationStep', `${number}/${stage}`),
    application: applicationId(number),
    stage,
    on: daysAfter(today, -daysAgo),
    reason,
  }));
