import type { Found, Reference, Target } from '../../imports/import.ts';
import { type Model, propertyOf, type ToOne, toOneOf, type Valued } from '../../model/model.ts';
import { type Models, modelNamed } from '../../model/models.ts';

export type Field = Valued | ToOne;

/** How the rows of one model are brought in: what tells them apart, and how they name other rows. */
export interface Intake {
  model: Model;
  /** Natural keys: a row is the existing one that agrees on the first key it has complete. */
  match: readonly (readonly string[])[];
  /** Properties of keys that are compared by their letters and figures only. */
  loosely: ReadonlySet<string>;
  /** Whether every row must be there already. */
  existing?: true;
  blanks: 'clear' | 'keep';
  /** Properties that are set on creation alone. */
  once: ReadonlySet<string>;
  /** What dates a row: one that is older than the existing row changes nothing. */
  dated?: string;
  /** Whether what it writes is remembered: then what somebody has written since is left alone. */
  traced?: boolean;
  /** What leads from a row to the one that stands for it now. */
  instead?: string;
  /** The references that rows spell by a key instead of an id. */
  pointers: ReadonlyMap<string, Pointer>;
  /** Of the rows, only those whose pointer finds its row, or finds none, or found none until now. */
  only: ReadonlyMap<string, Found>;
  /** Whether of rows that agree on the first key the first one counts. */
  firstCounts: boolean;
}

/** Where a reference finds its row: among those of the same file, else by a property of existing ones. */
export interface Pointer {
  target: Model;
  among: 'fellows' | 'earlier' | 'existing';
  by?: string;
  orBy: readonly string[];
}

/** The intakes of an import, in the order of its targets; throws what could never work. */
export function intakesOf(models: Models, targets: readonly Target[]): Intake[] {
  const names = targets.map(({ entity }) => entity.name);
  return targets.map((target, place) => {
    const {
      entity,
      match,
      loosely,
      existing,
      blanks,
      once,
      dated,
      traced,
      instead,
      references = {},
    } = target;
    const model = modelNamed(models, entity.name);
    const pointers = Object.entries(references).map(([name, reference]) => {
      const among = placeAmong(names, place, reference.entity.name);
      return [name, pointerOf(models, toOneOf(model, name), reference, among)] as const;
    });
    const words = { existing, dated, traced, instead };
    const intake = { model, match, blanks, ...words, pointers: new Map(pointers) };
    const only = new Map(Object.entries(target.only ?? {}));
    const firstCounts = target.repeated === 'firstCounts';
    return known({ ...intake, loosely: new Set(loosely), once: new Set(once), only, firstCounts });
  });
}

function placeAmong(names: readonly string[], own: number, target: string): Pointer['among'] {
  const place = names.indexOf(target);
  if (place > own)
    throw new Error(`Rows of ${target} must be written before those they belong to.`);
  if (place === -1) return 'existing';
  return place === own ? 'fellows' : 'earlier';
}

function pointerOf(
  models: Models,
  { name, target }: ToOne,
  { entity, by, orBy = [] }: Reference,
  among: Pointer['among'],
): Pointer {
  if (entity.name !== target) throw new Error(`${name} refers to ${target}, not ${entity.name}.`);
  const model = modelNamed(models, target);
  if (!by && among === 'existing') throw new Error(`Say by what ${name} names existing rows.`);
  if (by && !model.uniques.some((key) => key.join() === by))
    throw new Error(`${target}.${by} is not unique: it can name no row.`);
  for (const other of orBy) propertyOf(model, other);
  return { target: model, among, by, orBy };
}

/** A key must be known before rows are matched, so none can contain a reference to fellow rows. */
function known(intake: Intake): Intake {
  for (const name of intake.match.flat()) {
    propertyOf(intake.model, name);
    if (intake.pointers.get(name)?.among === 'fellows')
      throw new Error(`${intake.model.name} cannot be told apart by ${name}, its own kind.`);
  }
  return intake;
}
