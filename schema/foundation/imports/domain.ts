import { type Domain, domain } from '../domain.ts';
import type { Me } from '../permissions/me.ts';
import { type Grants, type May, permissions } from '../permissions/permissions.ts';
import type { Role } from '../permissions/roles.ts';
import { importFields } from './graphql.ts';
import { ImportFile } from './import-file.ts';
import { kindsOf } from './kinds.ts';

/** The foundation's own domain: files on their way in, for those who may run an import of other domains. */
export function importing(domains: readonly Domain[]): Domain {
  const kinds = kindsOf(domains);
  importFields(kinds);
  const running = domains
    .flatMap(({ grants }) => grants)
    .filter(({ action, subject }) => action === 'run' && kinds.has(subject));
  const grants: Grants = Object.fromEntries(running.map(({ role }) => [role as Role, ownFiles]));
  return domain('imports', {
    entities: { ImportFile },
    permissions: permissions({ ...grants, importer: oldFiles }),
  });
}

const ownFiles = (may: May, me: Me) =>
  may(['read', 'create', 'update', 'delete'], ImportFile, { where: { uploadedBy: me.user } });

const oldFiles = (may: May) => may(['read', 'delete'], ImportFile);
