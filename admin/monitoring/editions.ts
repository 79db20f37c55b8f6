import { say } from '../language/say.ts';

/** What the editions of our lists are called; an edition of the council's own is called as it is. */
export const editions: Readonly<Record<string, string>> = {
  census2011: say('Census 2011'),
  census2021: say('Census 2021'),
  council2021: say('The council’s own question, 2021'),
  socialMobility2021: say('Social Mobility Commission, 2021'),
  workforceBands: say('The usual age bands of a workforce'),
};
