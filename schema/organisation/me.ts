/** Whoever holds an account at this moment: not whom it was taken from. */
export const holderSql = (userId: string) =>
  `select holder from public.user_account where id = ${userId}`;
