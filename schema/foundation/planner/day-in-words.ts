import { type Sql, sql } from './sql.ts';

/** A day as a sentence has it: 4 November 2026. */
export const dayInWords = (day: Sql): Sql => sql`to_char(${day}, 'FMDD FMMonth FMYYYY')`;
