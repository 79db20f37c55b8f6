import { askGraphQL } from '../providers/data/ask-graphql.ts';

export interface PayGapLine {
  name: string;
  value: string | null;
  withheld: boolean;
  ofFew: boolean;
  working: readonly string[];
}

export interface PayGap {
  snapshotOn: string;
  /** When it was kept; null where these are the records as they stand. */
  workedOutAt: string | null;
  edition: number | null;
  reason: string | null;
  lines: readonly PayGapLine[];
  quarters: readonly { men: string | null; women: string | null }[];
  quarterWorking: readonly string[];
  counted: readonly string[];
  /** How many where they are not few. */
  excluded: readonly { why: string; people: number | null }[];
  columns: readonly { name: string; value: string }[];
}

/** The pay gap at a snapshot date; the last one where none is said. */
export const askPayGap = async (snapshotOn: string, asRecordedNow: boolean) =>
  (
    await askGraphQL<{ payGap: PayGap | null }>(
      `query ($snapshotOn: Date, $asRecordedNow: Boolean) { payGap(snapshotOn: $snapshotOn, asRecordedNow: $asRecordedNow) {
        snapshotOn workedOutAt edition reason lines { name value withheld ofFew working } quarters { men women } quarterWorking counted
        excluded { why people } columns { name value } } }`,
      { snapshotOn: snapshotOn || null, asRecordedNow },
    )
  ).payGap;

/** Works out the pay gap of a snapshot date and keeps it. */
export const workOutPayGap = (snapshotOn: string, reason: string) =>
  askGraphQL(
    `mutation ($snapshotOn: Date!, $reason: String) {
      workOutPayGap(snapshotOn: $snapshotOn, reason: $reason) { keptPayGap { id } } }`,
    { snapshotOn, reason: reason || null },
  );

export type PayGapYear = Readonly<Record<string, string | null>> & {
  snapshotOn: string;
  withheld: readonly string[];
};

/** The six measures at each snapshot date, the earliest first. */
export const askPayGapYears = async () =>
  (
    await askGraphQL<{ payGapYears: PayGapYear[] }>(
      `{ payGapYears { snapshotOn meanHourlyGap medianHourlyGap meanBonusGap medianBonusGap menBonusShare womenBonusShare withheld } }`,
    )
  ).payGapYears;

/** What the council says about its pay gap at a snapshot date. */
export const askStatement = async (snapshotOn: string) =>
  (
    await askGraphQL<{ payGapStatements: { nodes: { id: string; narrative: string }[] } }>(
      `query ($on: Date!) { payGapStatements(filter: { snapshotOn: { eq: $on } }) { nodes { id narrative } } }`,
      { on: snapshotOn },
    )
  ).payGapStatements.nodes[0] ?? null;

export interface PayByGroup {
  snapshotOn: string;
  characteristic: string;
  name: string;
  fewest: number;
  declarationRate: number | null;
  gaps: readonly {
    group: string;
    label: string;
    size: string;
    meanGap: string | null;
    medianGap: string | null;
    reference: boolean;
  }[];
}

/** The pay gap by ethnic group and disability at a snapshot date. */
export const askPayByGroup = async (snapshotOn: string) =>
  (
    await askGraphQL<{ payGapByGroup: PayByGroup[] }>(
      `query ($snapshotOn: Date) { payGapByGroup(snapshotOn: $snapshotOn) {
        snapshotOn characteristic name fewest declarationRate
        gaps { group label size meanGap medianGap reference } } }`,
      { snapshotOn },
    )
  ).payGapByGroup;
