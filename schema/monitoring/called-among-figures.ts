import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

declare module './category.ts' {
  interface Category {
    /** What it is called among figures. */
    name?: string;
  }
}

/** What a group is called among figures: the words of published tables, else those on the form. */
export const calledSql = (category: RowReference): Sql =>
  sql`coalesce(${category('outputLabel')}, ${category('label')})`;
