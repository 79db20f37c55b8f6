import { p } from '@mikro-orm/core';
import { v7 } from 'uuid';

/** What every record has: an identifier that sorts by creation, and the version an editor must quote. */
export const record = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => v7())
    .comment('Identifies the record.'),
  version: p
    .integer()
    .version()
    .comment('Goes up by one with every change; quote it when you update.'),
};
