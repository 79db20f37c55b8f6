import { type Domain, domain } from '../domain.ts';
import { called } from '../model/registry.ts';
import type { Me } from '../permissions/me.ts';
import { type Grant, type Grants, type May, permissions } from '../permissions/permissions.ts';
import type { Role } from '../permissions/roles.ts';
import { fetchFeeds } from './feeds/fetch-feeds.ts';
import { importFields } from './graphql.ts';
import { ImportFile } from './import-file.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { mappingFields } from './mapping/graphql.ts';
import { ImportMapping } from './mapping/import-mapping.ts';
import { provenanceFields } from './provenance/graphql.ts';
import { ImportConflict } from './provenance/import-conflict.ts';
import { ImportRun } from './provenance/import-run.ts';
import { ImportTrace } from './provenance/import-trace.ts';
import { bringInFile } from './start.ts';

/** The foundation's own domain: files on their way in, for those who may run an import of other domains. */
export function importing(domains: readonly Domain[]): Domain {
  const kinds = kindsOf(domains);
  const titles = Object.fromEntries([...kinds].map(([kind, { title }]) => [kind, title]));
  called(ImportFile, 'kind', titles);
  called(ImportMapping, 'kind', titles);
  called(ImportRun, 'kind', titles);
  importFields(kinds);
  mappingFields(kinds);
  provenanceFields(kinds);
  const running = domains
    .flatMap(({ grants }) => grants)
    .filter(({ action, subject }) => action === 'run' && kinds.has(subject));
  const own = Map.groupBy(running, ({ role }) => role);
  const remembering = tracedKinds(kinds, running, domains);
  const grants: Grants = Object.fromEntries(
    [...own].map(([role, some]) => [
      role as Role,
      ownFiles(
        some.map(({ subject }) => subject),
        remembering,
      ),
    ]),
  );
  return domain('imports', {
    entities: { ImportFile, ImportMapping, ImportRun, ImportTrace, ImportConflict },
    jobs: [bringInFile(kinds), fetchFeeds(kinds)],
    permissions: permissions({ ...grants, importer: oldFiles(remembering) }),
  });
}

/** Their own files, their own mappings, and those that others share for the kinds that they may bring in. */
const ownFiles =
  (kinds: readonly string[], remembering: readonly string[]) => (may: May, me: Me) => {
    may(['read', 'create', 'update', 'delete'], ImportFile, { where: { uploadedBy: me.user } });
    may('read', ImportMapping, { where: { kind: kinds, shared: true } });
    const where = { kind: kinds, owner: me.user };
    may(['read', 'delete'], ImportMapping, { where });
    may('create', ImportMapping, { only: remembered, where });
    may('update', ImportMapping, { only: changeable, where });
    const traced = kinds.filter((kind) => remembering.includes(kind));
    if (traced.length === 0) return;
    may('run', 'fetchFeeds');
    may(['read', 'create'], ImportRun, { where: { kind: traced } });
    may('update', ImportRun, { only: ['undoneAt'], where: { kind: traced } });
    may('read', ImportConflict, { where: { run: { kind: traced } } });
    may('update', ImportConflict, {
      only: ['decision', 'decidedAt'],
      where: { run: { kind: traced } },
    });
  };

const changeable = ['name', 'shared', 'rememberedAt', 'fingerprint', 'mapping'] as const;
const remembered = [...changeable, 'kind', 'owner'] as const;

const oldFiles = (remembering: readonly string[]) => (may: May) => {
  may(['read', 'delete'], ImportFile);
  may('read', ImportMapping, { where: { shared: true } });
  if (remembering.length > 0) may('create', ImportRun, { where: { kind: remembering } });
};

/** The kinds that remember what they write; whoever may run one sees values of its records, so they must read them all. */
function tracedKinds(kinds: Kinds, running: readonly Grant[], domains: readonly Domain[]) {
  const readsAll = (role: string, entity: string) =>
    domains.some(({ grants }) =>
      grants.some(
        ({ role: who, action, subject, fields, where }) =>
          who === role && action === 'read' && subject === entity && !fields && !where,
      ),
    );
  for (const { role, subject } of running)
    for (const { entity, traced } of kinds.get(subject)!.writes)
      if (traced && !readsAll(role, entity.name))
        throw new Error(`${role} may run ${subject}, so it must be able to read ${entity.name}.`);
  return [...kinds.values()]
    .filter(({ writes }) => writes.some(({ traced }) => traced))
    .map(({ kind }) => kind);
}
