import type { Asked } from './door.ts';
import { sessionLimits } from './limits.ts';

/** Ends the session that the browser had, and removes those that have run out. */
export const tidy = ({ door, signed }: Pick<Asked, 'door' | 'signed'>) =>
  door.pool.query({
    name: 'tidy sessions',
    text: 'delete from auth.session where id = $1 or created_at < now() - make_interval(secs => $2)',
    values: [signed?.sessionId ?? null, sessionLimits.absolute],
  });
