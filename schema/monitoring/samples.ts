import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter } from '../organisation/samples/calendar.ts';
import { employeeId } from '../workforce/samples.ts';
import { codeLists } from './code-lists/code-lists.ts';
import { AnswerState } from './entities.ts';
import { type Asked, asked } from './samples/answering.ts';
import { characteristicId, vocabulary } from './vocabulary.ts';

/** The lists, and for everybody whether they have answered; never what. */
export const samples = (today: string): Sample[] => [
  ...vocabulary(),
  { entity: AnswerState, rows: asked.map((each) => stateRow(each, today)) },
];

/** What one person declared, as rows of the schema monitoring. */
export interface ProfileSample {
  profile: { id: string; subjectKind: 'employee'; subject: string; createdOn: string };
  answers: Record<string, unknown>[];
}

/** The answers of everybody who gave any; they are written by their own road, subject by subject. */
export function profiles(today: string): ProfileSample[] {
  const answered = asked.filter(({ answers }) => answers.length > 0);
  const bySubject = Map.groupBy(answered, ({ person }) => employeeId(person.staffNumber));
  return [...bySubject].map(([subject, given]) => profile(subject, given, today));
}

const stateRow = ({ person, characteristic, state, changedDaysAgo }: Asked, today: string) => ({
  id: sampleId('AnswerState', `${person.staffNumber}/${characteristic}`),
  employee: employeeId(person.staffNumber),
  characteristic: characteristicId(characteristic),
  state,
  changedOn: daysAfter(today, -changedDaysAgo),
});

function profile(subject: string, given: Asked[], today: string): ProfileSample {
  const id = sampleId('EqualityProfile', subject);
  const answers = given.flatMap((each) => answerRows(each, id, subject, today));
  const createdOn = answers.map(({ answeredOn }) => answeredOn).sort()[0]!;
  return { profile: { id, subjectKind: 'employee', subject, createdOn }, answers };
}

const answerRows = (
  { characteristic, answers }: Asked,
  profileId: string,
  subject: string,
  today: string,
) =>
  answers.map(({ answeredDaysAgo, ...answer }, index) => {
    const answeredOn = daysAfter(today, -answeredDaysAgo);
    const next = answers[index + 1];
    return {
      id: sampleId('EqualityAnswer', `${subject}/${characteristic}/${index}`),
      profile: profileId,
      subject,
      characteristic,
      listEdition: editionOffered(characteristic, answer.category, answeredOn),
      ...answer,
      answeredOn,
      validFrom: answeredOn,
      validTo: next ? daysAfter(today, -next.answeredDaysAgo) : null,
    };
  });

/** The edition on the form that day; the newest where none was, or where it lacks the answer. */
function editionOffered(characteristic: string, category: string | null, day: string) {
  const lists = codeLists.filter((list) => list.characteristic === characteristic);
  const then = lists.find(
    ({ effectiveTo, choices }) =>
      effectiveTo && day <= effectiveTo && choices.some(({ code }) => code === (category ?? code)),
  );
  return (then ?? lists.at(-1)!).edition;
}
