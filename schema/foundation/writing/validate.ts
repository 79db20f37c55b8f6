import type { Model, ToOne, Valued } from '../model/model.ts';
import { shown } from '../model/model.ts';
import { inWords } from '../model/words.ts';
import { keepable } from '../planner/values.ts';
import { turned, unseen } from '../printable.ts';
import { Refusal } from '../refusal.ts';
import type { Values } from './change.ts';

/** The properties that inputs have. */
export const writable = (model: Model) =>
  shown(model).filter(
    (property): property is Valued | ToOne =>
      (property.kind === 'toOne' || (property.kind === 'column' && !property.automatic)) &&
      !model.byDeed.includes(property.name),
  );

/** Whether it must be given when a record is added. */
export const required = (property: Valued | ToOne) => !property.nullable && !property.defaulted;

/** Refuses what the columns cannot hold, field by field, before anything is asked of the database. */
export function validate(model: Model, action: 'create' | 'update', values: Values) {
  const fields: Record<string, string> = {};
  for (const property of writable(model)) {
    const problem = problemWith(property, values[property.name], action);
    if (problem) fields[property.name] = problem;
  }
  const names = Object.keys(fields).map(inWords);
  if (names.length > 0)
    throw new Refusal('BAD_USER_INPUT', `There is a problem with ${names.join(', ')}.`, { fields });
}

const control = /\p{Cc}/u;

/** What keeps a property from holding a value, in words for whoever gave it; nothing, if nothing does. */
export function problemWith(
  property: Valued | ToOne,
  value: unknown,
  action: 'create' | 'update',
): string | null {
  if (value === undefined)
    return action === 'create' && required(property) ? 'This is needed.' : null;
  if (value === null) return property.nullable ? null : 'This is needed.';
  if (property.kind === 'toOne') return null;
  if (property.digits) return problemWithDigits(property.digits, String(value));
  const { scalar, maxLength, choices, nullable } = property;
  if (scalar !== 'String' || choices || typeof value !== 'string') return null;
  if (!keepable(value)) return 'This contains a character that cannot be kept.';
  if (!nullable && unseen(value)) return 'This is needed.';
  // spaces alone are nothing to the rules that ask for a reason
  if (/[^ ]/.test(value) && unseen(value)) return 'Nothing of this can be seen. Type it anew.';
  if (turned(value))
    return 'This has a mark that nobody sees and that turns the writing after it. Type it anew.';
  // what has a length is one line; a text may have many
  if (maxLength && control.test(value)) return 'This cannot contain a line break.';
  if (maxLength && value.length > maxLength)
    return `This has ${value.length} letters; at most ${maxLength} fit.`;
  return null;
}

function problemWithDigits({ all, decimals }: NonNullable<Valued['digits']>, value: string) {
  const [whole = '', fraction = ''] = value.replace(/^-?0*/, '').split('.');
  if (whole.length > all - decimals)
    return `This is too large: at most ${all - decimals} digits before the point.`;
  if (fraction.replace(/0+$/, '').length > decimals)
    return `This has too many decimals; at most ${decimals} are kept.`;
  return null;
}
