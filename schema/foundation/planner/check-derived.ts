import type { Models } from '../model/models.ts';
import { attributes } from '../permissions/me.ts';
import { actors, type Role, roles } from '../permissions/roles.ts';
import type { Permissions } from '../permissions/shape.ts';
import { Compilation } from './compilation.ts';
import { granted } from './grants.ts';

const everything = Object.fromEntries(Object.keys(attributes).map((name) => [name, ['known']]));

/** Refuses, before anybody asks, grants on facts that ask more of them than derived relations know. */
export function checkDerived(models: Models, permissions: Permissions) {
  for (const role of Object.keys({ ...roles, ...actors }) as Role[]) {
    const shape = permissions.shapeOf({ roles: [role], attributes: everything, actor: role });
    for (const { name, derivation } of models.values())
      if (derivation) {
        const c = new Compilation(models, shape, 'count');
        granted(c, c.row(name), 'read');
      }
  }
}
