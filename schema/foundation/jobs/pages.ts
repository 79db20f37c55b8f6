import type { Work } from './job.ts';

interface Page<Node> {
  rows: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Node[] };
}

/** All rows that a question finds, page by page: it calls them `rows` and takes `$after`. */
export async function pages<Node>(
  ask: Work['ask'],
  source: string,
  given: Record<string, unknown>,
): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { rows }: Page<Node> = await ask(source, { ...given, after });
    found.push(...rows.nodes);
    if (!rows.pageInfo.hasNextPage) return found;
    after = rows.pageInfo.endCursor;
  }
}
