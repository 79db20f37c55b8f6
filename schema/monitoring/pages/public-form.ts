import type { Asked } from '../../foundation/pages/page.ts';
import type { Language } from '../../foundation/pages/words.ts';

/** A form as the public sees it. */
export interface PublicForm extends Said {
  /** The edition that was published; null where somebody tries out what is not. */
  edition: string | null;
  questions: Question[];
  languages: Language[];
  /** Whether it takes answers today. */
  open: boolean;
}

interface Said {
  title: string;
  titleWelsh: string | null;
  purpose: string;
  purposeWelsh: string | null;
  use: string;
  useWelsh: string | null;
  lawfulBasis: string;
  privacyNotice: string;
  retentionMonths: number;
  asksSatisfaction: boolean;
}

/** One question, with what can be answered. */
export interface Question {
  code: string;
  name: string;
  nameWelsh: string | null;
  question: string;
  questionWelsh: string | null;
  furtherQuestion: string | null;
  furtherQuestionWelsh: string | null;
  categories: Choice[];
}

export interface Choice {
  code: string;
  label: string;
  labelWelsh: string | null;
  kind: 'answer' | 'preferNotToSay';
  allowsDescription: boolean;
  parent: { code: string; kind: string } | null;
}

type Found = Said & {
  id: string;
  languages: ('english' | 'welsh')[];
  opensOn: string;
  closesOn: string | null;
};

const said =
  'id title titleWelsh purpose purposeWelsh use useWelsh lawfulBasis privacyNotice retentionMonths asksSatisfaction languages opensOn closesOn';
const languageOf = { english: 'en', welsh: 'cy' } as const;
const key = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The form at an address: the newest edition of it, or what is being written where the address is that of a preview. */
export async function publicForm({ ask, parameters }: Asked): Promise<PublicForm | null> {
  const { form = '' } = parameters;
  return key.test(form) ? preview(ask, form) : published(ask, form);
}

interface Editions {
  formEditions: { nodes: (Found & { questions: string[] })[] };
}

async function published(ask: Asked['ask'], slug: string): Promise<PublicForm | null> {
  const { formEditions } = await ask<Editions>(
    `query ($slug: String!) { formEditions(filter: { slug: { eq: $slug }, audience: { ne: staff } }, orderBy: [{ number: desc }], first: 1) {
      nodes { ${said} questions } } }`,
    { slug },
  );
  return editionOf(ask, formEditions.nodes[0]);
}

/** What applicants are asked today: the form for them that was published last, while it takes answers. */
export async function formForApplicants(ask: Asked['ask']): Promise<PublicForm | null> {
  const { formEditions } = await ask<Editions>(
    `query ($today: Date!) { formEditions(filter: { audience: { eq: applicants }, opensOn: { lte: $today },
        or: [{ closesOn: { isNull: true } }, { closesOn: { gte: $today } }] },
      orderBy: [{ publishedOn: desc }, { number: desc }], first: 1) { nodes { ${said} questions } } }`,
    { today: today() },
  );
  return editionOf(ask, formEditions.nodes[0]);
}

/** The forms that take answers today, as they were published last; applicants are asked theirs as they apply. */
export async function openForms(ask: Asked['ask']) {
  const { formEditions } = await ask<{ formEditions: { nodes: (Found & { slug: string })[] } }>(
    `query { formEditions(filter: { audience: { in: [serviceUsers, respondents, complainants] } },
      orderBy: [{ title: asc }, { number: asc }], first: 200) { nodes { slug ${said} } } }`,
  );
  const newest = new Map(formEditions.nodes.map((each) => [each.slug, each]));
  return [...newest.values()].filter(takesAnswers).map((each) => ({
    ...each,
    languages: each.languages.map((language) => languageOf[language]),
  }));
}

async function editionOf(
  ask: Asked['ask'],
  edition: Editions['formEditions']['nodes'][number] | undefined,
): Promise<PublicForm | null> {
  if (!edition) return null;
  return {
    ...edition,
    edition: edition.id,
    open: takesAnswers(edition),
    languages: edition.languages.map((each) => languageOf[each]),
    questions: await questions(ask, edition.questions),
  };
}

const takesAnswers = ({ opensOn, closesOn }: Found) =>
  opensOn <= today() && (!closesOn || today() <= closesOn);

const today = () => new Date().toISOString().slice(0, 10);

async function preview(ask: Asked['ask'], previewKey: string): Promise<PublicForm | null> {
  const { monitoringForms } = await ask<{
    monitoringForms: { nodes: (Found & { questions: { characteristic: { code: string } }[] })[] };
  }>(
    `query ($key: ID!) { monitoringForms(filter: { previewKey: { eq: $key } }, first: 1) {
      nodes { ${said} questions(first: 60) { characteristic { code } } } } }`,
    { key: previewKey },
  );
  const [draft] = monitoringForms.nodes;
  if (!draft) return null;
  return {
    ...draft,
    edition: null,
    open: true,
    languages: draft.languages.map((each) => languageOf[each]),
    questions: await questions(
      ask,
      draft.questions.map(({ characteristic }) => characteristic.code),
    ),
  };
}

interface Listed {
  code: string;
  name: string;
  nameWelsh: string | null;
  codeLists: (Omit<Question, 'code' | 'name' | 'nameWelsh'> & { edition: string })[];
}

/** The questions in the order of forms; each is a code, and the edition of its list where that is fixed. */
async function questions(ask: Asked['ask'], wanted: readonly string[]): Promise<Question[]> {
  if (wanted.length === 0) return [];
  const editions = new Map(wanted.map((each) => each.split('/') as [string, string | undefined]));
  const { characteristics } = await ask<{ characteristics: { nodes: Listed[] } }>(
    `query ($codes: [String!]!) { characteristics(filter: { code: { in: $codes } }, first: 60, orderBy: [{ order: asc }]) { nodes {
      code name nameWelsh
      codeLists(first: 20, orderBy: [{ effectiveFrom: desc }]) {
        edition question questionWelsh furtherQuestion furtherQuestionWelsh
        categories(first: 100, filter: { formOrder: { isNull: false } }, orderBy: [{ formOrder: asc }]) {
          code label labelWelsh kind allowsDescription parent { code kind } } } } } }`,
    { codes: [...editions.keys()] },
  );
  return characteristics.nodes.flatMap(({ codeLists, ...characteristic }) => {
    const edition = editions.get(characteristic.code);
    const list = edition ? codeLists.find((each) => each.edition === edition) : codeLists[0];
    return list ? [{ ...characteristic, ...list }] : [];
  });
}
