import { askGraphQL } from '../providers/data/ask-graphql.ts';

const monthInDays = 28;

const open = (reachable: boolean) =>
  `followUps(on: $today, first: 0, filter: { standing: { in: [notAsked, open] },
    employee: { workEmail: { isNull: ${!reachable} } },
    or: [{ askedOn: { isNull: true } }, { remindedOn: { lte: $monthAgo } },
      { remindedOn: { isNull: true }, askedOn: { lte: $monthAgo } }] }) { totalCount }`;

/** How many a reminder of everybody would reach (an open question, and nothing sent within a month), and how many it cannot. */
export const reachedQuestion = `query ($today: Date!, $monthAgo: Date!) {
  reached: ${open(true)}
  unreachable: ${open(false)} }`;

/** What it is asked for on a day. */
export const reachedOn = (today: string) => {
  const monthAgo = new Date(`${today}T00:00Z`);
  monthAgo.setUTCDate(monthAgo.getUTCDate() - monthInDays);
  return { today, monthAgo: monthAgo.toISOString().slice(0, 10) };
};

export async function askReached(today: string) {
  const { reached, unreachable } = await askGraphQL<
    Record<'reached' | 'unreachable', { totalCount: number }>
  >(reachedQuestion, reachedOn(today));
  return { reached: reached.totalCount, unreachable: unreachable.totalCount };
}
