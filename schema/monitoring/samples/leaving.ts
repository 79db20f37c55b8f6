import { type Sample, sampleId } from '../../foundation/samples.ts';
import { daysAfter } from '../../organisation/samples/calendar.ts';
import { chance } from '../../organisation/samples/chance.ts';
import { areaId } from '../../organisation/samples.ts';
import { bringComments } from '../bring-answers.ts';
import { ExitAnswer, ResponseComment } from '../entities.ts';
import { interviews } from './asking.ts';
import { comments, leaversWords } from './own-words.ts';

/** What people said who left, and what was written of services. */
export const saidSamples = (today: string): Sample[] => [
  { entity: ExitAnswer, rows: answered(today).flatMap(answerRows) },
  { entity: ResponseComment, road: bringComments, rows: commentRows(today) },
];

const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mainReason: { pay: 22, prospects: 24, workload: 14, management: 9, flexibility: 12, caring: 7 },
  fairly: { always: 42, mostly: 34, sometimes: 14, never: 3 },
  chances: { yes: 58, no: 22, notSure: 12 },
  harassed: { reported: 4, notReported: 6, no: 82 },
  recommend: { yes: 62, no: 18, notSure: 12 },
};

interface Answered {
  subject: string;
  answeredOn: string;
  words: string | undefined;
  /** Whether they wrote it some time ago, so that it has been shown with that of others. */
  letOut: boolean;
}

/** Those who answered; the latest of them wait until more have written something. */
function answered(today: string): Answered[] {
  const who = interviews(today).flatMap(({ employee, answeredOn }) =>
    answeredOn && answeredOn < today ? [{ subject: employee, answeredOn }] : [],
  );
  const latest = daysAfter(today, -10);
  const early = who.filter(({ answeredOn }) => answeredOn < latest).length;
  return who.map((each, i) => ({
    ...each,
    words: leaversWords[i],
    letOut: early >= 10 && each.answeredOn < latest && i < leaversWords.length,
  }));
}

function answerRows({ subject, answeredOn, words, letOut }: Answered) {
  const luck = chance(`said on leaving ${subject}`);
  const row = (question: string) => ({
    id: sampleId('ExitAnswer', `${subject}/${question}`),
    subject,
    question,
    answer: null as string | null,
    words: null as string | null,
    declined: false,
    answeredOn,
    letOut: false,
  });
  const chosen = Object.entries(weights).map(([question, choices]) => {
    const answer = luck.weigh({ ...choices, preferNotToSay: 6 });
    const declined = answer === 'preferNotToSay';
    return { ...row(question), answer: declined ? null : answer, declined };
  });
  return words ? [...chosen, { ...row('words'), words, letOut }] : chosen;
}

const atATime = 11;

/** Eleven were let out at a time. */
const commentRows = (today: string) =>
  Object.entries(comments).flatMap(([area, words]) =>
    words.map((each, i) => ({
      id: sampleId('ResponseComment', `${area}/${i}`),
      serviceArea: areaId(area),
      countedOn: daysAfter(today, -20 - 25 * Math.floor(i / atATime)),
      words: each,
    })),
  );
