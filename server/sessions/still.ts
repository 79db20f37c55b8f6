import type { Proviso } from '../../schema/foundation/planner/ask.ts';
import {
  type Attribute,
  demandsSecondFactor,
  liveSessions,
  type Parts,
  type Signed,
  touchAfter,
  viaProvider,
} from './who.ts';

/** What is compared of a person, as text in SQL: the account, how they sign in, and the mark of each attribute. */
export const factsOf = (attributes: readonly Attribute[]): string[] => [
  `concat_ws(' ', session.id, person.id, person.two_factor_enabled, person.roles)`,
  `${viaProvider('person.id')}::text`,
  ...attributes.map(({ sql, mark = sql }) => `(${mark('person.id')})::text`),
];
const [account, provider, firstAttribute] = [0, 1, 2];

/**
 * Gives the condition that a session is as good as ever, and its person as they were in all that decides what they may;
 * it does not hold once the use of the session is to be noted again. What their roles do not ask for is not looked at.
 */
export function stillness({ attributes = [], deciding, settings }: Parts) {
  const facts = factsOf(attributes);
  const all = new Set(attributes.map(({ name }) => name));
  const statements = new Map<string, Proviso['sql']>();

  return (signed: Signed, token: string, values: readonly (string | null)[]): Proviso => {
    const wanted = deciding?.(signed.roles) ?? all;
    const vouched = !signed.secondFactor && demandsSecondFactor(settings, signed);
    const compared = [
      account,
      ...(vouched ? [provider] : []),
      ...attributes.flatMap(({ name }, at) => (wanted.has(name) ? [firstAttribute + at] : [])),
    ];
    const name = `still ${compared.join(' ')}`;
    const sql = statements.get(name) ?? stillStatement(compared.map((at) => facts[at]!));
    statements.set(name, sql);
    return { name, sql, values: [token, compared.map((at) => values[at]!)] };
  };
}

const stillStatement =
  (facts: readonly string[]): Proviso['sql'] =>
  (token, told) =>
    `
  (select array[${facts.join(', ')}] from ${liveSessions}
    and session.updated_at >= now() - interval '${touchAfter} seconds'
    and session.token = $${token}::text) = $${told}::text[]`;
