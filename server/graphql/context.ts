import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { SignedLinks } from '../../schema/foundation/links/signed-links.ts';
import type { Attributes } from '../../schema/foundation/permissions/me.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { askAny, askProvided } from '../../schema/foundation/planner/ask.ts';
import { Planner } from '../../schema/foundation/planner/plan.ts';
import { Reading } from '../../schema/foundation/planner/read.ts';
import type { Product } from '../../schema/foundation/product.ts';
import { Counting } from '../../schema/foundation/writing/counting.ts';
import { Entities } from '../../schema/foundation/writing/entities.ts';
import { Guarded } from '../../schema/foundation/writing/guarded.ts';
import { Unlinked } from '../../schema/foundation/writing/unlinked.ts';
import { Writing } from '../../schema/foundation/writing/writing.ts';
import type { Replicas } from '../database/replicas.ts';
import { readApart } from '../imports/read-apart.ts';
import { accounts } from '../sessions/accounts.ts';
import type { Person, PersonById } from '../sessions/person.ts';
import type { Recalled, Who } from '../sessions/who.ts';

/** Makes the context of a request, from who sent it. */
export interface Contexts {
  of(request: Pick<FastifyRequest, 'headers'>): Promise<Context>;
  /**
   * The context of whoever sent it if nothing has changed since they last asked; null for one who has not. What is
   * asked in it looks in the same statement whether that is so, reads nothing where it is not, and throws; a plain
   * change changes nothing then, and answers nothing.
   */
  recalled(request: Pick<FastifyRequest, 'headers'>): Promise<Context | null>;
  /** The context of an actor that is not a person. */
  as(caller: Caller, user?: Context['user']): Context;
  /** The context of a person as they are now, for work on their behalf; null where there is none. */
  somebody(userId: string): Promise<Context | null>;
}

interface Parts {
  product: Product;
  pool: Pool;
  /** Connections of the role of equality profiles. */
  profiles: Pool;
  /** Connections of the role of reports. */
  reports: Pool;
  /** Connections whose statements may take long; the others, where there are none. */
  imports?: Pool;
  secret: string;
  /** Where people reach the platform. */
  origin: string;
  /** Whether a mail server is set. */
  posted?: boolean;
  who: Who;
  person?: PersonById;
  /** Copies of the database to be read. */
  replicas?: Replicas;
  deleted?: Context['deleted'];
}

/** The contexts of a product over a pool of the serving role. */
export function createContexts(parts: Parts): Contexts {
  const {
    product,
    pool,
    profiles,
    reports,
    imports = pool,
    secret,
    origin,
    posted,
    who,
    person,
    replicas,
    deleted,
  } = parts;
  const reading = new Reading(new Planner(product.models), secret);
  const writing = new Writing(pool, reading);
  const importing = new Writing(imports, reading);
  const { permissions, domains, models } = product;
  const classes = domains.flatMap((domain) => domain.entities);
  const entities = new Entities(classes, models, pool);
  const guarded = new Guarded(profiles, reading);
  const counting = new Counting(reports);
  const unlinked = new Unlinked(profiles, reading, secret);
  const links = new SignedLinks(secret);
  const ask = askAny(pool);
  const as = (caller: Caller, user?: Context['user']): Context => ({
    caller,
    origin,
    posted,
    user,
    permissions,
    shape: permissions.shapeOf(caller),
    attributes: caller.attributes,
    reading,
    writing,
    importing,
    readApart,
    guarded,
    counting,
    unlinked,
    entities,
    links,
    accounts,
    deleted,
    ask,
  });
  // what follows from who asks is the same while they are
  const remembered = new WeakMap<Recalled, Context>();
  return {
    as,
    async of(request) {
      const signed = await who(request);
      if (!signed) return as(nobody);
      const context = as(callerOf(signed), accountOf(signed));
      return replicas ? { ...context, askCopy: replicas.asking(signed.written, ask) } : context;
    },
    async recalled(request) {
      const known = await who.recall?.(request);
      if (!known) return null;
      const made = remembered.get(known) ?? {
        ...as(callerOf(known.signed), accountOf(known.signed)),
        ask: askProvided(pool, known.still),
        still: known.still,
      };
      remembered.set(known, made);
      return { ...made };
    },
    async somebody(userId) {
      const found = await person?.(userId);
      return found ? as(callerOf(found), accountOf(found)) : null;
    },
  };
}

const nobody: Caller = { roles: [], attributes: {}, actor: 'nobody' };

/** Until a compulsory second factor is set up, the person may do nothing. */
const callerOf = ({ userId, roles, secondFactorRequired, attributes }: Person): Caller =>
  secondFactorRequired
    ? { roles: [], attributes: {}, actor: userId }
    : { roles, attributes: { user: userId, ...(attributes as Attributes) }, actor: userId };

const accountOf = ({ userId: id, name, email }: Person) => ({ id, name, email });
