import {
  choiceLabelOf,
  labelOf,
  type Model,
  type Property,
  propertyOf,
  shown,
  type Valued,
} from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { inSentence, label } from '../model/words.ts';
import type { Compilation } from '../planner/compilation.ts';
import { fieldReadable, forbidden } from '../planner/grants.ts';
import { Refusal } from '../refusal.ts';

/** One column of an export: a value of the row, or of a row that it refers to. */
export interface ExportColumn {
  /** As it was asked for, like `serviceArea.name`. */
  name: string;
  heading: string;
  /** The references to follow from the row, and the value at their end. */
  along: readonly string[];
  property: Valued;
  /** What a value is called, where people read it in words. */
  words?: (value: string) => string;
}

const mostColumns = 100;
const furthest = 2;

/** The columns asked for; without any, all that the caller may read, in the order of declaration. */
export function exportColumns(
  c: Compilation,
  model: Model,
  asked?: readonly string[],
): ExportColumn[] {
  if (!asked) return usualColumns(c, model);
  if (asked.length > mostColumns)
    throw bad(`An export has at most ${mostColumns} columns; this asks for ${asked.length}.`);
  if (new Set(asked).size < asked.length) throw bad('Each column can be named once.');
  return asked.map((name) => columnOf(c, model, name));
}

const usualColumns = (c: Compilation, model: Model): ExportColumn[] =>
  shown(model)
    .filter((property) => property.kind !== 'toMany' && property.kind !== 'resolved')
    .filter((property) => throughout(c, model, property))
    .map(({ name }) => columnOf(c, model, name));

/** Whether a column can be read, and with a reference what represents its row. */
function throughout(c: Compilation, model: Model, property: Property): boolean {
  if (!fieldReadable(c, model, property.name)) return false;
  if (property.kind !== 'toOne') return true;
  const target = modelNamed(c.models, property.target);
  return throughout(c, target, propertyOf(target, target.represents));
}

function columnOf(c: Compilation, model: Model, name: string): ExportColumn {
  const path = name.split('.');
  if (path.length > furthest + 1)
    throw bad(`The column ${name} goes further than ${furthest} references.`);
  const along: string[] = [];
  const called: string[] = [];
  let at = model;
  for (const [i, step] of path.entries()) {
    const property = at.properties.get(step);
    const last = i === path.length - 1;
    if (!property || property.hidden || !fits(property, last)) throw noColumn(at, step);
    if (!fieldReadable(c, at, step)) throw forbidden(at, step);
    called.push(labelOf(at, step));
    if (property.kind !== 'toOne')
      return {
        name,
        heading: headingOf(called),
        along,
        ...ending(c.models, at, property as Valued),
      };
    along.push(step);
    at = modelNamed(c.models, property.target);
  }
  return { name, heading: headingOf(called), along, ...representing(c, at, along) };
}

/** The value at the end of a path, and its words. */
function ending(
  models: Models,
  model: Model,
  property: Valued,
): Pick<ExportColumn, 'property' | 'words'> {
  const { name, choices } = property;
  if (choices || model.choices[name])
    return { property, words: (value) => choiceLabelOf(model, name, value) };
  if (!model.typeNames.includes(name)) return { property };
  const names = new Set(
    [...models].flatMap(([type, { properties }]) => [type, ...properties.keys()]),
  );
  return { property, words: (value) => (names.has(value) ? label(value) : value) };
}

const fits = ({ kind }: Property, last: boolean) =>
  kind === 'toOne' || (last && (kind === 'column' || kind === 'computed'));

/** What stands for a row of the model, which may be what stands for a row it refers to. */
function representing(c: Compilation, model: Model, along: string[]): ReturnType<typeof ending> {
  const property = propertyOf(model, model.represents);
  if (!fieldReadable(c, model, property.name)) throw forbidden(model, property.name);
  if (property.kind !== 'toOne') return ending(c.models, model, property as Valued);
  along.push(property.name);
  return representing(c, modelNamed(c.models, property.target), along);
}

const headingOf = ([first, ...rest]: string[]) => [first, ...rest.map(inSentence)].join(' ');

const noColumn = (model: Model, name: string) =>
  bad(`${model.name} has no column ${name}. A column is a value, or leads to one by references.`);

const bad = (message: string) =>
  new Refusal('BAD_USER_INPUT', message, { fields: { columns: message } });
