import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** A part of the council, and the one that it belongs to. */
export interface Area {
  id: string;
  name: string;
  closedOn: string | null;
  parent: { id: string } | null;
}

interface Page {
  nodes: Area[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** All areas by name, closed ones too: what lies below them may be open. */
export async function allAreas(): Promise<Area[]> {
  const areas: Area[] = [];
  for (let after: string | null = null; ; ) {
    const { page }: { page: Page } = await askGraphQL(
      `query ($after: String) { page: serviceAreas(first: 1000, after: $after, orderBy: [{ name: asc }]) {
        nodes { id name closedOn parent { id } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    areas.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return areas;
    after = page.pageInfo.endCursor;
  }
}

/** An area and all below it, however deep. */
export function withAllBelow(
  area: string,
  areas: readonly Pick<Area, 'id' | 'parent'>[],
): string[] {
  const reach = new Set([area]);
  for (let before = 0; before < reach.size; ) {
    before = reach.size;
    for (const { id, parent } of areas) if (parent && reach.has(parent.id)) reach.add(id);
  }
  return [...reach];
}
