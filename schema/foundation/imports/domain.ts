import { type Domain, domain } from '../domain.ts';
import type { Me } from '../permissions/me.ts';
import { type Grants, type May, permissions } from '../permissions/permissions.ts';
import type { Role } from '../permissions/roles.ts';
import { importFields } from './graphql.ts';
import { ImportFile } from './import-file.ts';
import { kindsOf } from './kinds.ts';
import { mappingFields } from './mapping/graphql.ts';
import { ImportMapping } from './mapping/import-mapping.ts';
import { bringInFile } from './start.ts';

/** The foundation's own domain: files on their way in, for those who may run an import of other domains. */
export function importing(domains: readonly Domain[]): Domain {
  const kinds = kindsOf(domains);
  importFields(kinds);
  mappingFields(kinds);
  const running = domains
    .flatMap(({ grants }) => grants)
    .filter(({ action, subject }) => action === 'run' && kinds.has(subject));
  const own = Map.groupBy(running, ({ role }) => role);
  const grants: Grants = Object.fromEntries(
    [...own].map(([role, some]) => [role as Role, ownFiles(some.map(({ subject }) => subject))]),
  );
  return domain('imports', {
    entities: { ImportFile, ImportMapping },
    jobs: [bringInFile(kinds)],
    permissions: permissions({ ...grants, importer: oldFiles }),
  });
}

/** Their own files, their own mappings, and those that others share for the kinds that they may bring in. */
const ownFiles = (kinds: readonly string[]) => (may: May, me: Me) => {
  may(['read', 'create', 'update', 'delete'], ImportFile, { where: { uploadedBy: me.user } });
  may('read', ImportMapping, { where: { kind: kinds, shared: true } });
  const where = { kind: kinds, owner: me.user };
  may(['read', 'delete'], ImportMapping, { where });
  may('create', ImportMapping, { only: remembered, where });
  may('update', ImportMapping, { only: changeable, where });
};

const changeable = ['name', 'shared', 'rememberedAt', 'fingerprint', 'mapping'] as const;
const remembered = [...changeable, 'kind', 'owner'] as const;

function oldFiles(may: May) {
  may(['read', 'delete'], ImportFile);
  may('read', ImportMapping, { where: { shared: true } });
}
