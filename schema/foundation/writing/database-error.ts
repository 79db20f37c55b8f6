import type { Model } from '../model/model.ts';
import { inWords } from '../model/words.ts';
import { Refusal } from '../refusal.ts';
import type { Values } from './change.ts';
import { validate } from './validate.ts';

interface DatabaseError {
  code?: string;
  constraint?: string;
  column?: string;
  detail?: string;
  message?: string;
}

/** With which our own triggers refuse; they say why in words for whoever reads them. */
const inOurWords = 'EH001';

/** What a constraint's refusal means to whoever typed the value, by field where it tells none; anything else is passed on as it is. */
export function explained(error: unknown, model: Model, written: Values = {}): unknown {
  const { code, constraint = '', column, message = '' } = error as DatabaseError;
  const fields = (message: string, found = fieldsOf(model, constraint, column)) =>
    Object.fromEntries(found.map((field) => [field, message]));
  switch (code) {
    case '23505':
      return new Refusal('BAD_USER_INPUT', `Another ${inWords(model.singular)} has this already.`, {
        fields: fields('This is used already.'),
      });
    case '23503':
      return new Refusal(
        'BAD_USER_INPUT',
        `Other records refer to this ${inWords(model.singular)}. Change those first.`,
        { fields: {} },
      );
    case '23502':
      return new Refusal('BAD_USER_INPUT', 'Something that is needed is missing.', {
        fields: fields('This is needed.'),
      });
    case '23514': {
      const broken = model.checks.find(({ name }) => name === constraint);
      if (!broken) return outside(fields);
      const { property, says } = broken;
      return new Refusal('BAD_USER_INPUT', `There is a problem with ${inWords(property)}.`, {
        fields: { [property]: says },
      });
    }
    case inOurWords:
      return new Refusal('BAD_USER_INPUT', message, { fields: fields(message) });
    case '22001':
    case '22003':
      return problemIn(model, written) ?? outside(fields);
    case '22021':
    case '22P05':
      return (
        problemIn(model, written) ??
        new Refusal('BAD_USER_INPUT', 'Text cannot contain the character NUL.')
      );
    default:
      return error;
  }
}

/** What the columns of a model cannot hold of what was to be written; the database does not say in which it was. */
function problemIn(model: Model, written: Values): Refusal | undefined {
  try {
    validate(model, 'update', written);
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
    throw problem;
  }
}

const outside = (fields: (message: string) => Record<string, string>) =>
  new Refusal('BAD_USER_INPUT', 'A value is outside what is possible.', {
    fields: fields('This is outside what is possible.'),
  });

/** The properties whose columns a constraint's name or column mentions. */
function fieldsOf(model: Model, constraint: string, column: string | undefined): string[] {
  const mentioned = [...model.properties.values()].filter(
    (property) =>
      'column' in property &&
      property.column &&
      (property.column === column || constraint.startsWith(`${model.table}_`)) &&
      (property.column === column || `_${constraint}_`.includes(`_${property.column}_`)),
  );
  return mentioned.map(({ name }) => name);
}
