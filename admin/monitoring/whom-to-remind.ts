import { askGraphQL } from '../providers/data/ask-graphql.ts';

const monthInDays = 28;

/** How many a reminder of everybody would reach: an open question, an address, and nothing sent within a month. */
export const reachedQuestion = `query ($today: Date!, $monthAgo: Date!) {
  reached: followUps(on: $today, first: 0, filter: { standing: { in: [notAsked, open] },
    employee: { workEmail: { isNull: false } },
    or: [{ askedOn: { isNull: true } }, { remindedOn: { lte: $monthAgo } },
      { remindedOn: { isNull: true }, askedOn: { lte: $monthAgo } }] }) { totalCount } }`;

/** What it is asked for on a day. */
export const reachedOn = (today: string) => {
  const monthAgo = new Date(`${today}T00:00Z`);
  monthAgo.setUTCDate(monthAgo.getUTCDate() - monthInDays);
  return { today, monthAgo: monthAgo.toISOString().slice(0, 10) };
};

export const askReached = async (today: string) =>
  (
    await askGraphQL<{ reached: { totalCount: number } }>(reachedQuestion, {
      ...reachedOn(today),
    })
  ).reached.totalCount;
