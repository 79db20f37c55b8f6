import type { Accounts } from '../accounts.ts';
import type { Batch, Import, ImportFile } from '../imports/import.ts';
import type { SignedLinks } from '../links/signed-links.ts';
import type { Caller, PermissionShape, Permissions } from '../permissions/shape.ts';
import type { Ask, Proviso } from '../planner/ask.ts';
import type { Reader, Reading } from '../planner/read.ts';
import type { Counting } from '../writing/counting.ts';
import type { Entities } from '../writing/entities.ts';
import type { Guarded } from '../writing/guarded.ts';
import type { Unlinked } from '../writing/unlinked.ts';
import type { Writing } from '../writing/writing.ts';

/** What one request brings to its resolvers. */
export interface Context extends Reader {
  caller: Caller;
  /** Where people reach the platform: what stands before the path in every link to it. */
  origin: string;
  /** Whether a mail server is set. */
  posted?: boolean;
  /** The account behind the request; absent when nobody is signed in. */
  user?: { id: string; name: string; email: string };
  /** What a statement must look at itself, where who asks is remembered and not looked at. */
  still?: Proviso;
  permissions: Permissions;
  shape: PermissionShape;
  reading: Reading;
  writing: Writing;
  /** The same over connections for work that takes longer than a question. */
  importing: Writing;
  /** Reads and writes guarded records, one subject at a time, as the role that may. */
  guarded: Guarded;
  /** Counts what nobody may read, as the role that may; none of it leaves but what is let out on purpose. */
  counting: Counting;
  /** Takes in what nobody may be tied to, and lets it out to be counted; it reads none of it. */
  unlinked: Unlinked;
  /** Reads a file where whatever is in it holds up nobody else; in place, where that is absent. */
  readApart?(kind: Import, file: ImportFile, how: 'read' | 'survey'): AsyncIterable<Batch>;
  /** For the mutations whose rules need entities. */
  entities: Entities;
  /** Asks a copy of the database that has all that the caller has written; absent where there is none. */
  askCopy?: Ask;
  /** Holds a root field back until it is its turn; absent where nobody else waits. */
  turn?<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Makes links for people without an account, and knows them again. */
  links: SignedLinks;
  /** How people sign in. */
  accounts: Accounts;
  /** Is told what a mutation has deleted, once it is gone for good. */
  deleted?(model: string, ids: readonly string[]): Promise<void>;
}

/** A context without the road to guarded records. */
export type Unguarded = Omit<Context, 'guarded'>;
