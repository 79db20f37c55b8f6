import { type Model, propertyOf } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { isMentioned, type Mail, type Mentioned } from './mail.ts';

/**
 * Refuses, while the product is put together, a mail that could carry what must not leave by post: anything
 * of a domain that keeps guarded records, and free text, which may say anything of anybody.
 */
export function checkMail(models: Models, { name, variables }: Mail) {
  const kept = keptApart(models);
  for (const { entity, field } of Object.values(variables).flatMap(mentionedIn)) {
    const model = modelNamed(models, entity);
    if (kept.has(model.domain))
      throw new Error(`The mail ${name} would mention ${entity}, which is kept apart.`);
    const property = propertyOf(model, field);
    const plain =
      (property.kind === 'column' || property.kind === 'computed') &&
      !property.hidden &&
      (property.choices !== undefined || property.sqlType !== 'text');
    if (!plain)
      throw new Error(`The mail ${name} would mention ${entity}.${field}, which is free text.`);
  }
}

const mentionedIn = (variable: Mail['variables'][string]): Mentioned[] =>
  isMentioned(variable) ? [variable] : Object.values(variable);

/** The domains that keep guarded records, as a whole: what is beside an answer may tell it. */
const keptApart = (models: Models): ReadonlySet<string> =>
  new Set([...models.values()].filter(({ guarded }: Model) => guarded).map(({ domain }) => domain));
