import { type Models, modelNamed } from '../model/models.ts';
import { declared } from '../model/registry.ts';
import { attributes } from '../permissions/me.ts';
import { actors, type Role, roles } from '../permissions/roles.ts';
import type { Permissions } from '../permissions/shape.ts';
import { Compilation } from './compilation.ts';
import { fieldReadable, granted, readable } from './grants.ts';

const everything = Object.fromEntries(Object.keys(attributes).map((name) => [name, ['known']]));

/**
 * Refuses, before anybody asks, grants on facts that ask more of them than derived relations know,
 * and grants on what sums rows up to roles that cannot read those rows.
 */
export function checkDerived(models: Models, permissions: Permissions) {
  for (const role of Object.keys({ ...roles, ...actors }) as Role[]) {
    const shape = permissions.shapeOf({ roles: [role], attributes: everything, actor: role });
    for (const { name, derivation } of models.values())
      if (derivation) {
        const c = new Compilation(models, shape, 'count');
        granted(c, c.row(name), 'read');
      }
    checkSums(models, role, new Compilation(models, shape));
    checkSums(models, role, new Compilation(models, shape, 'count'));
  }
}

function checkSums(models: Models, role: Role, c: Compilation) {
  for (const { entity, name, madeOf } of declared.computed) {
    const model = modelNamed(models, entity.name);
    if (!madeOf || !fieldReadable(c, model, name) || readable(c, modelNamed(models, madeOf)))
      continue;
    throw new Error(
      `The ${role} may read ${model.name}.${name}, which sums up ${madeOf}, but not every fact of that: grant the facts, or leave it out.`,
    );
  }
}
