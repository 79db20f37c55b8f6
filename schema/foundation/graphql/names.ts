import type { Model, Valued } from '../model/model.ts';
import { upperFirst } from '../model/words.ts';

/** The name of a property's enumeration. */
export const enumName = (model: Model, property: Valued) =>
  `${model.name}${upperFirst(property.name)}`;

/** The answer under the name the query gave it. */
export const byResponseKey = (
  parent: Record<string, unknown>,
  _args: unknown,
  _context: unknown,
  info: { path: { key: string | number } },
) => parent[info.path.key];
