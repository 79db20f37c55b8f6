import type { Resource } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { currentViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { searchable, searchQuery } from './search-query.ts';

/** The rows of one resource in which the words were found. */
export interface Found {
  resource: Resource;
  rows: readonly Row[];
  more: boolean;
}

export interface Outcome {
  found: readonly Found[];
  /** What could not be searched, and why. */
  missed: readonly { resource: Resource; why: string }[];
}

// few at once: a request that asks for less is answered sooner, and the server allows it
const atOnce = 4;

/** Looks for words in all that the reader may read; what one request cannot answer does not hide the rest. */
export async function searchEverything(
  words: string,
  each: number,
  signal?: AbortSignal,
): Promise<Outcome> {
  const { ability } = currentViewer();
  const all = searchable(ability);
  const parts: Resource[][] = [];
  for (let from = 0; from < all.length; from += atOnce) parts.push(all.slice(from, from + atOnce));
  const outcomes = await Promise.all(parts.map((part) => searchSome(part, words, each, signal)));
  if (outcomes.length > 0 && outcomes.every(({ refused }) => refused)) throw outcomes[0]!.refused;
  return {
    found: outcomes.flatMap(({ found }) => found),
    missed: outcomes.flatMap(({ missed }) => missed),
  };
}

async function searchSome(
  part: readonly Resource[],
  words: string,
  each: number,
  signal?: AbortSignal,
) {
  const { query, variables } = searchQuery(currentViewer().ability, part, words, each);
  try {
    const data = await askGraphQL<Answers>(query, variables, signal);
    const found = part.flatMap((resource, i) => {
      const { nodes, pageInfo } = data[`s${i}`]!;
      return nodes.length > 0 ? [{ resource, rows: nodes, more: pageInfo.hasNextPage }] : [];
    });
    return { found, missed: [] };
  } catch (error) {
    const refused = refusedFrom(error);
    const missed = part.map((resource) => ({ resource, why: refused.message }));
    return { found: [], missed, refused };
  }
}

type Answers = Record<string, { nodes: Row[]; pageInfo: { hasNextPage: boolean } }>;
