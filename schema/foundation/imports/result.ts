import type { Model } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { inWords } from '../model/words.ts';
import type { Unlisted } from '../writing/bulk/bulk.ts';
import type { Example } from '../writing/bulk/examples.ts';
import type { Notice, Problem } from './problem.ts';

/** What an import did, would do, or why it did nothing. */
export interface ImportResult {
  /** Whether this was only to see what would change. */
  dryRun: boolean;
  /** In the order in which rows are written; empty where there are problems. */
  counts: Counts[];
  /** So many of each kind of record, added or changed. */
  examples: Example[];
  /** How much there is beyond the examples, where there is more. */
  unlisted: (Unlisted & { entity: string })[];
  problems: Problem[];
  notices: Notice[];
}

export interface Counts {
  entity: string;
  created: number;
  updated: number;
  unchanged: number;
}

const list = new Intl.ListFormat('en-GB');

/** The result in plain sentences. */
export function sentencesOf(models: Models, { counts, problems, dryRun }: ImportResult): string[] {
  if (problems.length > 0)
    return [
      problems.length === 1
        ? 'Nothing was written: there is a problem in the file.'
        : `Nothing was written: there are ${figures(problems.length)} problems in the file.`,
    ];
  const found = counts.filter((each) => each.created + each.updated + each.unchanged > 0);
  if (found.length === 0) return ['Nothing changed: the file has nothing to bring in.'];
  if (found.every(({ created, updated }) => created + updated === 0)) {
    const rows = found.map(({ entity, unchanged }) => many(modelNamed(models, entity), unchanged));
    const one = found.length === 1 && found[0]?.unchanged === 1;
    const here = one
      ? `${list.format(rows)} is already here`
      : `${list.format(rows)} are already here`;
    return [dryRun ? `Nothing would change: ${here}.` : `Nothing changed: ${here}.`];
  }
  return found.map(({ entity, created, updated, unchanged }) => {
    const added = many(modelNamed(models, entity), created);
    const rest = `${figures(updated)} changed, ${figures(unchanged)} unchanged`;
    return dryRun ? `${added} would be added, ${rest}.` : `${added} added, ${rest}.`;
  });
}

/** What lies beyond the examples, in words. */
export interface More {
  entity: string;
  /** “12 more contracts” */
  added: string | null;
  /** “3 more changes of contracts” */
  changed: string | null;
}

/** What lies beyond the examples, by kind of record. */
export const moreOf = (models: Models, { unlisted = [] }: Pick<ImportResult, 'unlisted'>): More[] =>
  unlisted.map(({ entity, added, changed }) => {
    const model = modelNamed(models, entity);
    return {
      entity,
      added: added > 0 ? `${figures(added)} more ${things(model, added)}` : null,
      changed: changed > 0 ? moreChanges(model, changed) : null,
    };
  });

const moreChanges = ({ plural }: Model, number: number) =>
  number === 1
    ? `1 more change of ${inWords(plural)}`
    : `${figures(number)} more changes of ${inWords(plural)}`;

const many = (model: Model, number: number) => `${figures(number)} ${things(model, number)}`;

const things = ({ singular, plural }: Model, number: number) =>
  inWords(number === 1 ? singular : plural);

const figures = (number: number) => number.toLocaleString('en-GB');
