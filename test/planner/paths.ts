import { type Model, shown } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';

/** A root field and the relations followed from it. */
export interface Path {
  model: Model;
  along: string[];
}

/** Every way along references and collections, up to so many steps. */
export function* pathsFrom(models: Models, model: Model, steps: number): Generator<Path> {
  yield { model, along: [] };
  if (steps === 0) return;
  for (const property of shown(model)) {
    if (!('target' in property)) continue;
    for (const { along } of pathsFrom(models, models.get(property.target)!, steps - 1))
      yield { model, along: [property.name, ...along] };
  }
}

/** The selection at the end of a path: some values of the last type, under their own names. */
export function selection(models: Models, model: Model, along: readonly string[]): string {
  const [name, ...rest] = along;
  if (!name) return valuesOf(model).slice(0, 3).join(' ');
  const property = model.properties.get(name) as { kind: string; target: string };
  const target = models.get(property.target)!;
  const parameters = (target.derivation?.parameters ?? []).map(
    ({ name: each }) => `${each}: "2026-01-05"`,
  );
  const args = property.kind === 'toMany' ? [...parameters, 'first: 2'] : [];
  const given = args.length > 0 ? `(${args.join(', ')})` : '';
  return `${name}${given} { ${selection(models, target, rest)} }`;
}

export const valuesOf = (model: Model) =>
  shown(model)
    .filter(({ kind }) => kind === 'column' || kind === 'computed')
    .map(({ name }) => name);

/** The arguments that a list of a model cannot do without. */
export const needed = ({ derivation }: Model) =>
  (derivation?.parameters ?? []).map(({ name }) => `${name}: "2026-01-05"`);
