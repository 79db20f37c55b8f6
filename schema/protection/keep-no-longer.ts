import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';

const rule = slot(({ args }) => args[0], 'uuid');
const trial = slot(({ args }) => args[1], 'boolean');

/** Applies a retention rule, or counts what it would do; the owner of the database does it, and nothing else. */
export const keepNoLonger = named(sql`select keep_no_longer(${rule}, ${trial})::text as answer`);
