import { type Chance, chance } from '../../organisation/samples/chance.ts';
import { hasLeft } from '../../workforce/samples/leaving.ts';
import { people } from '../../workforce/samples/people.ts';
import { type Person, works } from '../../workforce/samples/person.ts';
import { codeLists } from '../code-lists/code-lists.ts';
import { answerWeights } from './answer-weights.ts';

/** What somebody was asked about one characteristic and what came of it; days count back. */
export interface Asked {
  person: Person;
  characteristic: string;
  state: 'answered' | 'notAnswered' | 'notAsked' | 'withdrawn';
  changedDaysAgo: number;
  /** Oldest first; the last one stands. Only for those who answered. */
  answers: Answer[];
}

export interface Answer {
  category: string | null;
  selfDescription: string | null;
  declined: boolean;
  answeredDaysAgo: number;
}

const luck = chance('equality answers');
const characteristics = Object.keys(answerWeights);

/** Everybody who works for the council now, for each characteristic of the staff form. */
export const asked: Asked[] = people.filter(works).flatMap((person) => form(person, luck));

/** What those who left had said while they were there, so that a year tells who went and why; drawn apart from the others. */
export const saidBeforeLeaving: Asked[] = people
  .filter(hasLeft)
  .flatMap((person) => form(person, chance(`equality answers of ${person.staffNumber}`)));

/** Seven in ten send the form in; the others have not, were never asked, or took their answers back. */
function form(person: Person, chances: Chance): Asked[] {
  const outcome = person.account?.startsWith('employee@')
    ? 'sent'
    : chances.weigh({ sent: 72, ignored: 17, neverAsked: 9, withdrawn: 2 });
  const left = person.endedDaysAgo ?? 0;
  const changedDaysAgo = chances.between(
    Math.max(0, left),
    Math.min(person.startedDaysAgo, Math.max(0, left) + 1500),
  );
  return characteristics.map((characteristic) => {
    const one = { person, characteristic, changedDaysAgo, answers: [] };
    if (outcome === 'neverAsked' || (outcome === 'ignored' && chances.happens(0.05)))
      return { ...one, state: 'notAsked' };
    if (outcome === 'withdrawn') return { ...one, state: 'withdrawn' };
    const leavesBlank = outcome === 'ignored' || chances.happens(0.04);
    if (leavesBlank) return { ...one, state: 'notAnswered' };
    return { ...one, state: 'answered', answers: answers(one, chances) };
  });
}

/** One answer, and now and then one that it replaced. */
function answers(
  { person, characteristic, changedDaysAgo }: Omit<Asked, 'state'>,
  chances: Chance,
): Answer[] {
  const present = answer(characteristic, changedDaysAgo, chances);
  const formerDaysAgo = changedDaysAgo + 900;
  if (formerDaysAgo > person.startedDaysAgo || !chances.happens(0.08)) return [present];
  return [answer(characteristic, formerDaysAgo, chances), present];
}

function answer(characteristic: string, answeredDaysAgo: number, chances: Chance): Answer {
  const list = codeLists.findLast((each) => each.characteristic === characteristic)!;
  const code = chances.weigh(answerWeights[characteristic]!);
  const { kind, allowsDescription } = list.choices.find((choice) => choice.code === code)!;
  const declined = kind === 'preferNotToSay' && code === 'preferNotToSay';
  return {
    category: declined ? null : code,
    selfDescription: allowsDescription && chances.happens(0.5) ? 'In my own words' : null,
    declined,
    answeredDaysAgo,
  };
}
