import { p } from '@mikro-orm/core';

/** Whose an answer is that somebody gave about themselves; the database writes it, and lets nobody change it. */
export const whose = {
  account: p
    .uuid()
    .nullable()
    .comment('Who held the account of the person when it was given: nobody else reads it.'),
};
