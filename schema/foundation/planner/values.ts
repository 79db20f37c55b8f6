import { validate } from 'uuid';

/** No row has this id, so that an id which is none compares like one that is nowhere. */
const nowhere = '00000000-0000-0000-0000-000000000000';

export const uuidOrNone = (value: unknown) => (validate(value) ? value : nowhere);

/** A pattern for `ilike` in which what was typed stands for itself. */
export const textPattern = (before: string, text: unknown, after: string) =>
  `${before}${String(text).replace(/[\\%_]/g, '\\$&')}${after}`;
