import { say } from '../language/say.ts';

interface Named {
  part: string | null;
  label: string;
  itself: boolean;
}

/** What a row of a monthly table is called. */
export const nameOf = ({ part, label, itself }: Named) =>
  part === null ? say('Everybody') : itself ? say('%{area} itself', { area: label }) : label;
