import { askGraphQL } from '../providers/data/ask-graphql.ts';

export interface PayGap {
  snapshotOn: string;
  lines: readonly { name: string; value: string | null; working: readonly string[] }[];
  quarters: readonly { men: string | null; women: string | null }[];
  quarterWorking: readonly string[];
  counted: readonly string[];
  excluded: readonly { why: string; people: number }[];
  columns: readonly { name: string; value: string }[];
}

/** The pay gap at a snapshot date; the last one where none is said. */
export const askPayGap = async (snapshotOn: string) =>
  (
    await askGraphQL<{ payGap: PayGap | null }>(
      `query ($snapshotOn: Date) { payGap(snapshotOn: $snapshotOn) { snapshotOn
        lines { name value working } quarters { men women } quarterWorking counted
        excluded { why people } columns { name value } } }`,
      { snapshotOn: snapshotOn || null },
    )
  ).payGap;

/** What the council says about its pay gap at a snapshot date. */
export const askStatement = async (snapshotOn: string) =>
  (
    await askGraphQL<{ payGapStatements: { nodes: { id: string; narrative: string }[] } }>(
      `query ($on: Date!) { payGapStatements(filter: { snapshotOn: { eq: $on } }) { nodes { id narrative } } }`,
      { on: snapshotOn },
    )
  ).payGapStatements.nodes[0] ?? null;
