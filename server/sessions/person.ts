import type { Pool } from 'pg';
import type { SignInSettings } from './auth.ts';
import { type Attribute, demandsSecondFactor, personColumns, type Signed } from './who.ts';

/** A person, whether or not they are signed in at this moment. */
export type Person = Omit<Signed, 'sessionId'>;
export type PersonById = (id: string) => Promise<Person | null>;

interface Parts {
  pool: Pool;
  settings: Pick<SignInSettings, 'totpRequiredRoles'>;
  attributes: Attribute[];
}

type Row = Omit<Person, 'attributes' | 'secondFactorRequired'> & { attributes: unknown[] };

/** Answers who somebody is and what they may, as the database says at this moment; nobody whose account is closed. */
export function personById({ pool, settings, attributes }: Parts): PersonById {
  const text = `select ${personColumns(attributes)} from public.user_account person
    where person.id = $1 and not person.disabled`;
  return async (id) => {
    const { rows } = await pool.query<Row>({ name: 'person', text, values: [id] });
    const [row] = rows;
    if (!row) return null;
    const { secondFactor, singleSignOn } = row;
    const demanded = !secondFactor && !singleSignOn && demandsSecondFactor(settings, row);
    const known = attributes.map(({ name }, at) => [name, row.attributes[at]]);
    return { ...row, secondFactorRequired: demanded, attributes: Object.fromEntries(known) };
  };
}
