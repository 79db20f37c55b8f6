import { sayServed } from '../language/served.ts';

/** `trainingReminders` as people write it: Training reminders. */
export const jobLabel = (name: string) => sayServed(asWords(name));

/** A name of the API as words. */
export const asWords = (name: string) =>
  name.charAt(0).toUpperCase() +
  name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
