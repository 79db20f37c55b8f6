import type { Domain } from '../domain.ts';
import type { Import } from './import.ts';

export type Kinds = ReadonlyMap<string, Import>;

/** Everything that can be brought in, by the word for it. */
export const kindsOf = (domains: readonly Pick<Domain, 'imports'>[]): Kinds =>
  new Map(domains.flatMap(({ imports }) => imports).map((each) => [each.kind, each]));
