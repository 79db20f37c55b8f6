import { toOneOf } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { inWords, label } from '../model/words.ts';
import type { Outcome } from '../writing/bulk/bulk.ts';
import type { Fault } from '../writing/bulk/fault.ts';
import type { Stood } from '../writing/bulk/stood.ts';
import type { Held } from '../writing/bulk/traced.ts';
import type { Headings, Import, Target } from './import.ts';
import { excerpt, type Notice, type Problem } from './problem.ts';

/** What a property is called: in the file, else by its import, else by its own name. */
export const titlesOf =
  ({ columns = [] }: Import, headings: Headings) =>
  (property: string): string =>
    headings[property] ?? columns.find(({ name }) => name === property)?.title ?? label(property);

/** What stands against a row, where whoever mends the file will find it. */
export function problemOf(
  models: Models,
  kind: Import,
  entity: string,
  fault: Fault,
  title: (property: string) => string,
): Problem {
  const { line, field, value } = fault;
  return {
    line,
    column: field === null ? null : title(field),
    value: value === null ? null : excerpt(value),
    reason: reasonOf(models, kind, entity, fault),
  };
}

function reasonOf(models: Models, kind: Import, entity: string, fault: Fault): string {
  const { field, other } = fault;
  const thing = inWords(modelNamed(models, entity).singular);
  const some = /^[aeio]/.test(thing) ? `an ${thing}` : `a ${thing}`;
  switch (fault.fault) {
    case 'unknown':
      return `There is no ${nameOfTarget(models, kind, entity, field!)}.`;
    case 'absent':
      return `There is no ${thing} with this ${inWords(field!)}.`;
    case 'repeated':
      return `This stands on line ${other} already.`;
    case 'taken':
      return other ? `Line ${other} has this already.` : `Another ${thing} has this already.`;
    case 'needed':
      return fault.line === null || field === null ? 'This is needed.' : 'This must not be empty.';
    case 'mayNotAdd':
      return field ? `You may not set this on ${some}.` : `You may not add ${some}.`;
    case 'mayNotChange':
      return field ? `You may not change this on ${some}.` : `You may not change this ${thing}.`;
    case 'changedMeanwhile':
      return 'Somebody has just changed what this file changes too. Try again.';
    case 'broken':
      return other!;
    case 'circle':
      return `These stand above each other in a circle: ${other}.`;
  }
}

/** “service area with this code”: whether it is not there or not for the writer to see. */
function nameOfTarget(models: Models, kind: Import, entity: string, field: string): string {
  const { target } = toOneOf(modelNamed(models, entity), field);
  const thing = inWords(modelNamed(models, target).singular);
  const written = kind.writes.find((each) => each.entity.name === entity);
  const by = written?.references?.[field]?.by;
  return by ? `${thing} with this ${inWords(by)}` : `such ${thing} in the file`;
}

/** What should be looked at although it was written. */
export const noticesOf = (models: Models, { entity, ambiguous }: Outcome): Notice[] =>
  ambiguous.map(({ line, key, candidates }) => ({
    line,
    column: null,
    value: excerpt(key),
    reason: `${candidates} ${inWords(modelNamed(models, entity).plural)} could be meant; the one added first was taken.`,
  }));

/** What the reader made of rows, except where something else stands. */
export const asTheyStand = (
  notices: readonly Notice[],
  { entity, stands }: Target,
  stood: readonly Stood[],
): Notice[] =>
  notices.map((notice) => {
    const row = stood.find(({ line }) => notice.of === entity.name && line === notice.line);
    return row && stands ? { ...notice, reason: stands(row.kept) } : notice;
  });

/** What a file says otherwise than somebody has written, and that was left as they wrote it. */
export const heldNotices = (held: readonly Held[], title: (property: string) => string): Notice[] =>
  held.map(({ line, field, kept, offered }) => ({
    line,
    column: title(field),
    value: offered === null ? null : excerpt(offered),
    reason:
      kept === null
        ? 'Somebody has changed this here, so it is left as it is.'
        : `Somebody has written “${excerpt(kept)}” here, so it is left as it is.`,
  }));
