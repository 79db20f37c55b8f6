import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter } from '../organisation/samples/calendar.ts';
import { employeeId } from '../workforce/samples.ts';
import { codeLists } from './code-lists/code-lists.ts';
import { AnswerState, EqualityAnswer } from './entities.ts';
import { type Asked, asked, saidBeforeLeaving } from './samples/answering.ts';
import { askingSamples } from './samples/asking.ts';
import { formSamples } from './samples/forms.ts';
import { saidSamples } from './samples/leaving.ts';
import { populationSamples } from './samples/population.ts';
import { serviceUserSamples } from './samples/service-users.ts';
import { characteristicId } from './vocabulary.ts';

/** For everybody whether they have answered, and what: the answers are written by their own road. */
export const samples = (today: string): Sample[] => [
  { entity: AnswerState, rows: everybody.map((each) => stateRow(each, today)) },
  { entity: EqualityAnswer, rows: everybody.flatMap((each) => answerRows(each, today)) },
  ...formSamples(today),
  ...askingSamples(today),
  ...saidSamples(today),
  serviceUserSamples(today),
  ...populationSamples(today),
];

const everybody = [...asked, ...saidBeforeLeaving];

const stateRow = ({ person, characteristic, state, changedDaysAgo }: Asked, today: string) => ({
  id: sampleId('AnswerState', `${person.staffNumber}/${characteristic}`),
  employee: employeeId(person.staffNumber),
  characteristic: characteristicId(characteristic),
  state,
  changedOn: daysAfter(today, -changedDaysAgo),
});

function answerRows({ person, characteristic, answers }: Asked, today: string) {
  const subject = employeeId(person.staffNumber);
  return answers.map(({ answeredDaysAgo, ...answer }, index) => {
    const answeredOn = daysAfter(today, -answeredDaysAgo);
    const next = answers[index + 1];
    return {
      id: sampleId('EqualityAnswer', `${subject}/${characteristic}/${index}`),
      subject,
      characteristic,
      listEdition: editionOffered(characteristic, answer.category, answeredOn),
      ...answer,
      channel: 'online',
      answeredOn,
      validFrom: answeredOn,
      validTo: next ? daysAfter(today, -next.answeredDaysAgo) : null,
    };
  });
}

/** The edition on the form that day; the newest where none was, or where it lacks the answer. */
function editionOffered(characteristic: string, category: string | null, day: string) {
  const lists = codeLists.filter((list) => list.characteristic === characteristic);
  const then = lists.find(
    ({ effectiveTo, choices }) =>
      effectiveTo && day <= effectiveTo && choices.some(({ code }) => code === (category ?? code)),
  );
  return (then ?? lists.at(-1)!).edition;
}
