import { dayFromNow } from '../foundation/today.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { onTheirLists, worded } from './words-of-lists.ts';

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
  listEdition: string;
  category: string | null;
  /** The words of the choice on the very list that it was made from. */
  words?: string;
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
  /** The day they took back what they had said, by characteristic. */
  withdrawnOn: ReadonlyMap<string, string>;
}

export interface GivenAnswer {
  characteristic: string;
  category?: string;
  declined?: boolean;
  selfDescription?: string;
}

interface List {
  question: string;
  questionWelsh: string | null;
  furtherQuestion: string | null;
  furtherQuestionWelsh: string | null;
  categories: (Omit<Choice, 'kind' | 'parent'> & {
    kind: string;
    labelWelsh: string | null;
    parent: { label: string; labelWelsh: string | null } | null;
  })[];
}

const choiceOf = ({ label, labelWelsh, parent, ...category }: List['categories'][number]) => ({
  ...category,
  label: worded(label, labelWelsh),
  parent: parent && { label: worded(parent.label, parent.labelWelsh) },
});

const bothParts = ({ question, questionWelsh, furtherQuestion, furtherQuestionWelsh }: List) =>
  [
    worded(question, questionWelsh),
    furtherQuestion && worded(furtherQuestion, furtherQuestionWelsh),
  ]
    .filter(Boolean)
    .join(' ');

/** Questions with what can be answered: those of today, or those that a form was published with. */
async function askable(lists: object): Promise<Question[]> {
  const { characteristics } = await askGraphQL<{
    characteristics: {
      nodes: { code: string; name: string; nameWelsh: string | null; codeLists: List[] }[];
    };
  }>(
    `query ($lists: CodeListFilter) { characteristics(first: 30, orderBy: [{ order: asc }]) { nodes { code name nameWelsh
    codeLists(first: 1, filter: $lists, orderBy: [{ effectiveFrom: desc }]) {
      question questionWelsh furtherQuestion furtherQuestionWelsh
      categories(first: 40, filter: { formOrder: { isNull: false } }, orderBy: [{ formOrder: asc }]) {
        code label labelWelsh kind allowsDescription parent { label labelWelsh }
      } } } } }`,
    { lists },
  );
  return characteristics.nodes.flatMap(({ codeLists: [list], code, name, nameWelsh }) =>
    list
      ? [
          {
            code,
            name: worded(name, nameWelsh),
            question: bothParts(list),
            choices: list.categories
              .filter(({ kind }) => kind !== 'group')
              .map(choiceOf) as Choice[],
          },
        ]
      : [],
  );
}

/** The questions of a published form; each names a characteristic and the edition of its list. */
export async function questionsOf(wanted: readonly string[]): Promise<Question[]> {
  const pairs = wanted.map((each) => each.split('/') as [string, string]);
  const all = await askable({
    or: pairs.map(([code, edition]) => ({
      edition: { eq: edition },
      characteristic: { code: { eq: code } },
    })),
  });
  return all.filter(({ code }) => pairs.some(([each]) => each === code));
}

/** What staff are asked today: what the form for staff asks, or everything while there is none. */
export async function questions(): Promise<Question[]> {
  const { formEditions } = await askGraphQL<{ formEditions: { nodes: { questions: string[] }[] } }>(
    `{ formEditions(filter: { audience: { eq: staff } }, orderBy: [{ publishedOn: desc }, { number: desc }], first: 1) {
      nodes { questions } } }`,
  );
  const asked = formEditions.nodes[0]?.questions.map((each) => each.split('/')[0]);
  const today = dayFromNow(0);
  const all = await askable({
    effectiveFrom: { lte: today },
    or: [{ effectiveTo: { isNull: true } }, { effectiveTo: { gte: today } }],
  });
  return asked ? all.filter(({ code }) => asked.includes(code)) : all;
}

interface OwnRecord {
  myEqualityProfile: { answers: Answer[] } | null;
  answerStates: {
    nodes: { characteristic: { code: string }; state: string; changedOn: string }[];
  };
}

/** What the reader has said, with what they said before; that they looked is written down. */
export async function myAnswers(user: string): Promise<OwnAnswers> {
  const { myEqualityProfile, answerStates } = await askGraphQL<OwnRecord>(
    `query ($user: ID!) {
      myEqualityProfile { answers(first: 500, orderBy: [{ validFrom: desc }]) {
        characteristic listEdition category selfDescription declined answeredOn channel recordedByName } }
      answerStates(first: 100, filter: { employee: { user: { id: { eq: $user } } } }) {
        nodes { characteristic { code } state changedOn } } }`,
    { user },
  );
  const answers = await onTheirLists(myEqualityProfile?.answers ?? []);
  const daysOf = (wanted: string) =>
    new Map(
      answerStates.nodes
        .filter(({ state }) => state === wanted)
        .map(({ characteristic, changedOn }) => [characteristic.code, changedOn]),
    );
  return {
    given: Map.groupBy(answers, ({ characteristic }) => characteristic),
    answeredOn: daysOf('answered'),
    withdrawnOn: daysOf('withdrawn'),
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

/** Takes back what one has said about a characteristic, with all that stood before it. */
export const withdrawAnswers = (characteristics: readonly string[]) =>
  askGraphQL(
    'mutation ($characteristics: [String!]!) { withdrawAnswers(characteristics: $characteristics) }',
    { characteristics },
  );

/** One look at one’s own answers. */
export interface Look {
  at: string;
  own: boolean;
  fields: string[];
  purpose: string;
}

export const whoLooked = async () =>
  (
    await askGraphQL<{ whoLookedAtMyAnswers: Look[] }>(
      '{ whoLookedAtMyAnswers { at own fields purpose } }',
    )
  ).whoLookedAtMyAnswers;
