import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** A part of the council. */
export interface Area {
  id: string;
  name: string;
  closedOn: string | null;
}

interface Page {
  nodes: Area[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** All areas by name, closed ones too. */
export async function allAreas(): Promise<Area[]> {
  const areas: Area[] = [];
  for (let after: string | null = null; ; ) {
    const { page }: { page: Page } = await askGraphQL(
      `query ($after: String) { page: serviceAreas(first: 1000, after: $after, orderBy: [{ name: asc }]) {
        nodes { id name closedOn } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    areas.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return areas;
    after = page.pageInfo.endCursor;
  }
}
