import { language } from '../language/language.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Answer } from './answers-api.ts';

const onlyInEnglish = new Set<string>();

/** The words of the list in the language of the reader, where there are any. */
export function worded(english: string, welsh: string | null): string {
  if (language === 'cy' && !welsh) onlyInEnglish.add(english);
  return (language === 'cy' && welsh) || english;
}

/** The language of words of a list, where it is not that of the page. */
export const langOf = (words: string) => (onlyInEnglish.has(words) ? 'en' : undefined);

interface OldList {
  edition: string;
  characteristic: { code: string };
  categories: { code: string; label: string; labelWelsh: string | null }[];
}

/** Answers with the words of the edition that each was chosen from: a later one may say it otherwise, or not have it. */
export async function onTheirLists(answers: readonly Answer[]): Promise<Answer[]> {
  if (answers.length === 0) return [];
  const lists = new Map(
    answers.map((answer) => [`${answer.characteristic}/${answer.listEdition}`, answer]),
  );
  const { codeLists } = await askGraphQL<{ codeLists: { nodes: OldList[] } }>(
    `query ($lists: CodeListFilter) { codeLists(first: 100, filter: $lists) { nodes {
      edition characteristic { code } categories(first: 60) { code label labelWelsh } } } }`,
    {
      lists: {
        or: [...lists.values()].map(({ characteristic, listEdition }) => ({
          edition: { eq: listEdition },
          characteristic: { code: { eq: characteristic } },
        })),
      },
    },
  );
  const words = new Map(
    codeLists.nodes.flatMap(({ edition, characteristic, categories }) =>
      categories.map(({ code, label, labelWelsh }) => [
        `${characteristic.code}/${edition}/${code}`,
        worded(label, labelWelsh),
      ]),
    ),
  );
  return answers.map((answer) => ({
    ...answer,
    words: words.get(`${answer.characteristic}/${answer.listEdition}/${answer.category}`),
  }));
}
