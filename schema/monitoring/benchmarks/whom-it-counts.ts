const part =
  /\baged\b(?! (0|zero|under one))|\byears (and|or) over\b|econom|working[- ]age|employ|workforce|labour|household|pupils|students|electors/i;

/** Whether a table of the population counts residents of every age and standing, as far as the words of its source tell. */
export const ofAllResidents = (base: string) => !part.test(base);

/** What says so in the API. */
export const allResidents = {
  nullable: false,
  description: 'Whether it counts residents of every age and standing, as far as its words tell.',
} as const;

const whom = /resident|people|person|population|everybody|everyone|inhabitant/i;

/** Whether the words of its source say at all whom it counts, and not only what it counts them by. */
export const saysWhom = (base: string) => whom.test(base) || part.test(base);
