import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Auth } from './auth.ts';
import { clientAddress } from './client-address.ts';
import { addressesKnownFor } from './limits.ts';

/** Whose guesses count together: those from a place where the account is signed in to have a count of their own. */
export type Guesser = (email: string, request: Pick<FastifyRequest, 'ip'>) => Promise<string>;

/** Tells guessers apart by where an account has been signed in to lately; all other places are one. */
export const guessers =
  (auth: Auth, pool: Pool): Guesser =>
  async (email, request) => {
    const { rows } = await pool.query<{ ip: string }>({
      name: 'known addresses',
      text: `
        select distinct ip_address as ip from auth.event
        where user_id = (select id from public.user_account where email = $1) and kind = 'signedIn'
          and at > now() - make_interval(secs => $2) and ip_address is not null`,
      values: [email, addressesKnownFor],
    });
    const here = clientAddress(auth, request);
    return rows.some(({ ip }) => clientAddress(auth, { ip }) === here) ? `${email}|${here}` : email;
  };
