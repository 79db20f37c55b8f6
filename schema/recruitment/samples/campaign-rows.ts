import { type Sample, sampleId } from '../../foundation/samples.ts';
import { bringApplicants } from '../../monitoring/bring-answers.ts';
import { codeLists } from '../../monitoring/code-lists/code-lists.ts';
import { EqualityAnswer } from '../../monitoring/entities.ts';
import { daysAfter } from '../../organisation/samples/calendar.ts';
import { areaId, postId } from '../../organisation/samples.ts';
import { managers } from '../../workforce/samples/people.ts';
import { employeeId } from '../../workforce/samples.ts';
import type { Campaign } from './campaigns.ts';

const vacancyId = (reference: string) => sampleId('Vacancy', reference);
const applicationId = (number: string) => sampleId('Application', number);

/** A round that is long over, as a vacancy. */
export const campaignRow = ({ reference, post, channel, opensOn, closesOn }: Campaign) => ({
  id: vacancyId(reference),
  reference,
  post: postId(post.number),
  serviceArea: areaId(post.area.code),
  channel,
  opensOn,
  closesOn,
  status: 'appointed',
  advertisedIn: channel === 'internal' ? [] : ['councilWebsite', 'jobsBoard'],
  overrideReason: null,
  applicantsShownOn: daysAfter(closesOn, 12),
});

/** Its panel, long dissolved. */
export function panelRow({ reference, post, opensOn, closesOn }: Campaign) {
  const chair = managers.get(post.area.code)!;
  return {
    id: sampleId('PanelMember', `${reference}/${chair.staffNumber}`),
    vacancy: vacancyId(reference),
    employee: employeeId(chair.staffNumber),
    role: 'chair',
    from: opensOn,
    until: daysAfter(closesOn, 45),
  };
}

/** Who applied in it: what tells who somebody is went when it was kept long enough. */
export const applicantRows = ({ reference, applicants }: Campaign) =>
  applicants.map(({ number, appliedOn }) => ({
    id: applicationId(number),
    number,
    vacancy: vacancyId(reference),
    appliedOn,
    heardThrough: null,
    statement: null,
    fullName: `Applicant ${number}`,
    email: null,
    dateOfBirth: null,
    school: null,
  }));

export const stepsOfApplicants = ({ applicants }: Campaign) =>
  applicants.flatMap(({ number, steps }) =>
    steps.map(({ stage, on, reason }) => ({
      id: sampleId('ApplicationStep', `${number}/${stage}`),
      application: applicationId(number),
      stage,
      on,
      reason,
    })),
  );

/** What they said of themselves, by its own road. */
export const answersOfApplicants = (campaigns: readonly Campaign[]): Sample => ({
  entity: EqualityAnswer,
  road: bringApplicants,
  rows: campaigns.flatMap(({ applicants }) =>
    applicants.flatMap(({ number, appliedOn, answers }) =>
      Object.entries(answers).map(([characteristic, category]) => ({
        id: sampleId('EqualityAnswer', `${number}/${characteristic}`),
        subject: applicationId(number),
        characteristic,
        listEdition: codeLists.findLast((list) => list.characteristic === characteristic)!.edition,
        category,
        declined: category === null,
        answeredOn: appliedOn,
      })),
    ),
  ),
});
