import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { type Stage, stages } from './stages.ts';

declare module './entities.ts' {
  interface Application {
    /** The stage that it has reached. */
    stage?: Stage;
  }
}

const inOrder = sql.join(stages.map((stage) => sql.lit(stage)));

/** The stage that an application reached last; of several on one day, the furthest. */
export const currentStageSql = (application: RowReference): Sql => sql`coalesce((
  select reached.stage from application_step reached where reached.application_id = ${application('id')}
  order by reached."on" desc, array_position(array[${inOrder}], reached.stage) desc limit 1), 'applied')`;
