import type { Known } from '../foundation/permissions/me.ts';

/** Whoever holds an account at this moment: not whom it was taken from. */
export const holder: Known = {
  sql: (userId) => `select holder from public.user_account where id = ${userId}`,
};
