import type { MetadataStorage } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { audit } from './audit/domain.ts';
import { documenting } from './documents/domain.ts';
import type { Domain, Publisher } from './domain.ts';
import { buildSchema } from './graphql/schema.ts';
import { importing } from './imports/domain.ts';
import { jobbing } from './jobs/domain.ts';
import { type Models, modelsOf } from './model/models.ts';
import { declared } from './model/registry.ts';
import { checkMail } from './outbox/check-mail.ts';
import { Permissions } from './permissions/shape.ts';
import { checkDerived } from './planner/check-derived.ts';
import { reporting } from './report/domain.ts';

/** Everything that follows from the domains' declarations. */
export interface Product {
  domains: readonly Domain[];
  metadata: MetadataStorage;
  models: Models;
  permissions: Permissions;
  schema: GraphQLSchema;
  /** The name of the public body; nothing where no domain knows. */
  publisher: Publisher;
}

let assembled: Product | undefined;

/** Puts domains together, once per process: their declarations are shared by all who ask. */
export function assemble(given: readonly Domain[]): Product {
  if (assembled) return assembled;
  const imports = importing(given);
  const jobs = jobbing([...given, imports]);
  const domains = [...given, audit, documenting(given), reporting, imports, jobs];
  const metadata = metadataOf(domains);
  const models = modelsOf(metadata, domainNames(domains));
  const permissions = new Permissions(domains.flatMap(({ grants }) => grants));
  checkDerived(models, permissions);
  for (const mail of domains.flatMap(({ mails }) => mails)) checkMail(models, mail);
  const publisher =
    domains.find((domain) => domain.publisher)?.publisher ?? (async () => undefined);
  assembled = { domains, metadata, models, permissions, schema: buildSchema(models), publisher };
  return assembled;
}

/** MikroORM's metadata, without a connection. */
const metadataOf = (domains: readonly Domain[]) =>
  new MikroORM({
    entities: domains.flatMap(({ entities }) => entities),
    clientUrl: 'postgresql://nobody@localhost/nowhere',
  }).getMetadata();

function domainNames(domains: readonly Domain[]) {
  const names = new Map(
    domains.flatMap(({ name, entities }) => entities.map((entity) => [entity.name, name])),
  );
  for (const { name, domain } of declared.derived) names.set(name, domain);
  return (entity: string) => names.get(entity) ?? '';
}
