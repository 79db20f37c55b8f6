import { language } from '../language/language.ts';
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
  channel: Channel | null;
  /** Who wrote it down, where that was somebody else. */
  recordedByName: string | null;
}

/** How somebody gives answers that another writes down. */
export type Channel = 'online' | 'telephone' | 'faceToFace' | 'paper';

/** What somebody has said about themselves, and of what else it is on record that they answered. */
export interface OwnAnswers {
  /** By characteristic, the latest first. */
  given: ReadonlyMap<string, readonly Answer[]>;
  /** The day of the last answer, by characteristic, whether or not this account may read it. */
  answeredOn: ReadonlyMap<string, string>;
}

export interface GivenAnswer {
  characteristic: string;
  category?: string;
  declined?: boolean;
  selfDescription?: string;
}

interface List {
  question: string;
  categories: (Omit<Choice, 'kind' | 'parent'> & {
    kind: string;
    labelWelsh: string | null;
    parent: { label: string; labelWelsh: string | null } | null;
  })[];
}

/** The words of the list in the language of the reader, where there are official ones. */
const worded = (english: string, welsh: string | null) =>
  (language === 'cy' ? welsh : null) ?? english;

const choiceOf = ({ label, labelWelsh, parent, ...category }: List['categories'][number]) => ({
  ...category,
  label: worded(label, labelWelsh),
  parent: parent && { label: worded(parent.label, parent.labelWelsh) },
});

/** Every question that is asked today, with what can be answered. */
export async function questions(): Promise<Question[]> {
  const { characteristics } = await askGraphQL<{
    characteristics: {
      nodes: { code: string; name: string; nameWelsh: string | null; codeLists: List[] }[];
    };
  }>(`{ characteristics(first: 30) { nodes { code name nameWelsh
    codeLists(first: 1, filter: { effectiveTo: { isNull: true } }, orderBy: [{ effectiveFrom: desc }]) {
      question
      categories(first: 40, filter: { formOrder: { isNull: false } }, orderBy: [{ formOrder: asc }]) {
        code label labelWelsh kind allowsDescription parent { label labelWelsh }
      } } } } }`);
  return characteristics.nodes.flatMap(({ codeLists: [list], code, name, nameWelsh }) =>
    list
      ? [
          {
            code,
            name: worded(name, nameWelsh),
            question: list.question,
            choices: list.categories
              .filter(({ kind }) => kind !== 'group')
              .map(choiceOf) as Choice[],
          },
        ]
      : [],
  );
}

interface OwnRecord {
  myEqualityProfile: { answers: Answer[] } | null;
  answerStates: { nodes: { characteristic: { code: string }; changedOn: string }[] };
}

/** What the reader has said, with what they said before; that they looked is written down. */
export async function myAnswers(user: string): Promise<OwnAnswers> {
  const { myEqualityProfile, answerStates } = await askGraphQL<OwnRecord>(
    `query ($user: ID!) {
      myEqualityProfile { answers(first: 500, orderBy: [{ validFrom: desc }]) {
        characteristic category selfDescription declined answeredOn channel recordedByName } }
      answerStates(first: 100, filter: { state: { eq: answered }, employee: { user: { id: { eq: $user } } } }) {
        nodes { characteristic { code } changedOn } } }`,
    { user },
  );
  const { answers } = myEqualityProfile ?? { answers: [] };
  return {
    given: Map.groupBy(answers, ({ characteristic }) => characteristic),
    answeredOn: new Map(
      answerStates.nodes.map(({ characteristic, changedOn }) => [characteristic.code, changedOn]),
    ),
  };
}

/** Writes answers down: one's own, or those that somebody gave, and how. */
export const recordAnswers = (
  answers: readonly GivenAnswer[],
  given: { employee?: string; channel?: Channel } = {},
) =>
  askGraphQL(
    'mutation ($employee: ID, $channel: GivenBy, $answers: [AnswerInput!]!) { recordAnswers(employee: $employee, channel: $channel, answers: $answers) }',
    { ...given, answers },
  );
