const ofAnAge = /\baged\b(?! (0|zero|under one))|\byears (and|or) over\b/i;
const ofAStanding =
  /econom|working[- ]age|employ|workforce|labour|household|pupils|students|electors/i;
const openEnded = /\b(and|or) (over|older|above)\b|\d\+/i;

const isPart = (base: string) => ofAnAge.test(base) || ofAStanding.test(base);

/** Whether a table of the population counts residents of every age and standing, as far as the words of its source tell. */
export const ofAllResidents = (base: string) => !isPart(base);

/** Whether those who have retired are in a table, because it counts everybody or everybody from an age on. */
export const withRetired = (base: string) =>
  !ofAStanding.test(base) && (!ofAnAge.test(base) || openEnded.test(base));

/** What says so in the API. */
export const allResidents = {
  nullable: false,
  description: 'Whether it counts residents of every age and standing, as far as its words tell.',
} as const;

const whom = /resident|people|person|population|everybody|everyone|inhabitant/i;

/** Whether the words of its source say at all whom it counts, and not only what it counts them by. */
export const saysWhom = (base: string) => whom.test(base) || isPart(base);

/** The words of its source as they stand within a sentence. */
export const asPhrase = (base: string) => base.replace(/\s*\.\s*$/, '');
