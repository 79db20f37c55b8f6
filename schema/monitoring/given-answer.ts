import { inWords } from '../foundation/model/words.ts';
import { plain } from '../foundation/printable.ts';
import { Refusal } from '../foundation/refusal.ts';

/** What a person says about one characteristic: a category, with their own words or without, or nothing. */
export interface GivenAnswer {
  characteristic: string;
  category?: string | null;
  selfDescription?: string | null;
  /** Prefer not to say. */
  declined?: boolean | null;
}

/** An answer that can be given today, and the edition of the list that it is on. */
export interface Choice {
  characteristic: string;
  code: string;
  kind: string;
  allowsDescription: boolean;
  edition: string;
}

/** An answer as it is kept. */
export interface KeptAnswer {
  characteristic: string;
  listEdition: string;
  category: string | null;
  selfDescription: string | null;
  declined: boolean;
}

/** The answers as they are kept; refuses all of them, input by input, while one of them cannot be. */
export function keptAnswers(
  answers: readonly GivenAnswer[],
  choices: readonly Choice[],
  problemWithWords: (words: string) => string | null,
): KeptAnswer[] {
  const problems = new Map<string, string>();
  const kept = new Map<string, KeptAnswer>();
  for (const answer of answers) {
    const { characteristic, declined } = answer;
    const choice = choiceOf(answer, choices);
    const words = plain(answer.selfDescription) || null;
    const wrong = words && (misplaced(answer, choice) ?? problemWithWords(words));
    if (wrong) problems.set(`${characteristic}.selfDescription`, wrong);
    if (!choice) problems.set(characteristic, 'Choose one of the answers offered.');
    else if (kept.has(characteristic)) problems.set(characteristic, 'Answer this once.');
    else
      kept.set(characteristic, {
        characteristic,
        listEdition: choice.edition,
        category: answer.category || null,
        selfDescription: words,
        declined: declined ?? false,
      });
  }
  if (problems.size > 0) throw refused(problems);
  return [...kept.values()];
}

/** What was chosen: one of the categories, or prefer not to say, and never both. */
const choiceOf = (answer: GivenAnswer, choices: readonly Choice[]) =>
  Boolean(answer.declined) === Boolean(answer.category)
    ? undefined
    : choices.find(
        ({ characteristic, code, kind }) =>
          characteristic === answer.characteristic &&
          (answer.declined
            ? kind === 'preferNotToSay'
            : code === answer.category && kind === 'answer'),
      );

/** Own words go with an answer that invites them, and with no other. */
function misplaced({ declined }: GivenAnswer, choice: Choice | undefined): string | null {
  if (declined) return 'Leave this out with prefer not to say.';
  return choice && !choice.allowsDescription ? 'This answer takes no words of its own.' : null;
}

function refused(problems: ReadonlyMap<string, string>) {
  const about = new Set([...problems.keys()].map((input) => inWords(input.split('.')[0]!)));
  return new Refusal(
    'BAD_USER_INPUT',
    `There is a problem with the answers about ${[...about].join(', ')}.`,
    { fields: Object.fromEntries(problems) },
  );
}
