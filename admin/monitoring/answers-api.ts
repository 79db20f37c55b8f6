import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** One question as it is asked today. */
export interface Question {
  code: string;
  name: string;
  question: string;
  choices: Choice[];
}

export interface Choice {
  code: string;
  label: string;
  kind: 'answer' | 'preferNotToSay';
  allowsDescription: boolean;
  parent: { label: string } | null;
}

/** What somebody has said about one characteristic. */
export interface Answer {
  characteristic: string;
  category: string | null;
  selfDescription: string | null;
  declined: boolean;
  answeredOn: string;
}

export interface GivenAnswer {
  characteristic: string;
  category?: string;
  declined?: boolean;
  selfDescription?: string;
}

interface List {
  question: string;
  categories: (Omit<Choice, 'kind'> & { kind: string })[];
}

/** Every question that is asked today, with what can be answered. */
export async function questions(): Promise<Question[]> {
  const { characteristics } = await askGraphQL<{
    characteristics: { nodes: { code: string; name: string; codeLists: List[] }[] };
  }>(`{ characteristics(first: 30) { nodes { code name
    codeLists(first: 1, filter: { effectiveTo: { isNull: true } }, orderBy: [{ effectiveFrom: desc }]) {
      question
      categories(first: 40, filter: { formOrder: { isNull: false } }, orderBy: [{ formOrder: asc }]) {
        code label kind allowsDescription parent { label }
      } } } } }`);
  return characteristics.nodes.flatMap(({ codeLists: [list], ...characteristic }) =>
    list
      ? [
          {
            ...characteristic,
            question: list.question,
            choices: list.categories.filter(({ kind }) => kind !== 'group') as Choice[],
          },
        ]
      : [],
  );
}

/** What the reader has said, the latest about each characteristic; that they looked is written down. */
export async function myAnswers(): Promise<Map<string, Answer>> {
  const { myEqualityProfile } = await askGraphQL<{
    myEqualityProfile: { answers: Answer[] } | null;
  }>(`{ myEqualityProfile { answers(first: 200, orderBy: [{ validFrom: asc }]) {
    characteristic category selfDescription declined answeredOn } } }`);
  return new Map(myEqualityProfile?.answers.map((answer) => [answer.characteristic, answer]));
}

/** Writes answers down: one's own, or those that somebody gave. */
export const recordAnswers = (answers: readonly GivenAnswer[], employee?: string) =>
  askGraphQL(
    'mutation ($employee: ID, $answers: [AnswerInput!]!) { recordAnswers(employee: $employee, answers: $answers) }',
    { employee, answers },
  );
