import { type EntityClass, EntitySchema } from '@mikro-orm/core';
import type { Package } from './exports/package.ts';
import type { Import } from './imports/import.ts';
import type { Job } from './jobs/job.ts';
import type { Mail } from './outbox/mail.ts';
import type { Asked, Page } from './pages/page.ts';
import type { Attribute, Known } from './permissions/me.ts';
import type { Grant } from './permissions/permissions.ts';
import type { Sample } from './samples.ts';
import type { Summary } from './summaries/summary.ts';

/** One folder of the schema: what there is, who may, and what comes in. */
export interface Domain {
  name: string;
  entities: EntityClass<object>[];
  grants: Grant[];
  /** The invented council's, loaded where they are asked for alone. */
  samples: () => Promise<{ samples: (today: string) => Sample[] }>;
  /** What every council begins with, demonstration or not. */
  vocabulary: () => Sample[];
  imports: readonly Import[];
  /** What leaves as a document of a published format. */
  packages: readonly Package[];
  /** What is known of something on one page. */
  summaries: readonly Summary[];
  /** What the public sees. */
  pages: readonly Page[];
  /** Who the public body is, where this domain knows. */
  publisher?: Publisher;
  jobs: readonly Job[];
  mails: readonly Mail[];
  /** How values of `me` follow from the account. */
  attributes: { [name in Attribute]?: Known };
}

/** Finds the name of the public body whose record this is. */
export type Publisher = (ask: Asked['ask']) => Promise<string | undefined>;

interface Parts {
  entities: Record<string, unknown>;
  permissions: Grant[];
  samples?: Domain['samples'];
  vocabulary?: Domain['vocabulary'];
  imports?: readonly Import[];
  packages?: readonly Package[];
  summaries?: readonly Summary[];
  pages?: readonly Page[];
  publisher?: Publisher;
  jobs?: readonly Job[];
  mails?: readonly Mail[];
  attributes?: Domain['attributes'];
}

/** Puts the parts of a domain together; its `graphql.ts` has declared itself by being imported. */
export const domain = (
  name: string,
  {
    entities,
    permissions,
    samples = async () => ({ samples: none }),
    vocabulary = none,
    imports = [],
    packages = [],
    summaries = [],
    pages = [],
    publisher,
    jobs = [],
    mails = [],
    attributes = {},
  }: Parts,
): Domain => ({
  name,
  entities: Object.values(entities).filter(isEntity),
  grants: permissions,
  samples,
  vocabulary,
  imports,
  packages,
  summaries,
  pages,
  publisher,
  jobs,
  mails,
  attributes,
});

const none = () => [];

const isEntity = (value: unknown): value is EntityClass<object> =>
  typeof value === 'function' && EntitySchema.REGISTRY.has(value as never);
