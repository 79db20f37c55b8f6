import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { Category } from './entities.ts';
import { namesInTables } from './monthly/bands.ts';

/** The same code on another edition of the list of a category, as `other`, where this is so. */
const elsewhere = (category: RowReference, where: Sql): Sql => sql`exists (
  select from code_list list
  join code_list other_list on other_list.characteristic_id = list.characteristic_id and other_list.id <> list.id
  join category other on other.code_list_id = other_list.id
  where list.id = ${category('codeList')} and ${where})`;

const codeOf = (id: Sql): Sql => sql`(select code from category where id = ${id})`;

// tables put all editions of a list together: what has one code is one answer
rule(Category, {
  property: 'kind',
  of: ['code', 'kind'],
  against: (category) =>
    sql`case when ${elsewhere(
      category,
      sql`other.code = ${category('code')} and other.kind <> ${category('kind')}`,
    )} then 'Another edition has this code for something else. Make this the same, or give it another code.' end`,
});

rule(Category, {
  property: 'parent',
  of: ['code', 'parent'],
  against: (category) => sql`case
    when (select code_list_id from category where id = ${category('parent')}) <> ${category('codeList')}
      then 'Choose a group of the same list.'
    when ${elsewhere(
      category,
      sql`other.code = ${category('code')}
        and ${codeOf(sql`other.parent_id`)} is distinct from ${codeOf(category('parent'))}`,
    )} then 'Another edition has this code in another group. Choose the same group, or give this another code.' end`,
});

rule(Category, {
  property: 'code',
  of: ['code', 'kind'],
  against: (category) => sql`case
    when ${category('code')} in (${sql.join(namesInTables.map((each) => sql.lit(each)))})
      or ${category('code')} = 'preferNotToSay' and ${category('kind')} <> 'preferNotToSay'
      then 'Tables have this code for something else. Choose another.'
    when ${elsewhere(
      category,
      sql`other.parent_id is not null and ${codeOf(sql`other.parent_id`)} <> ${category('code')}
        and other.code in (select code from category below where below.parent_id = ${category('id')})`,
    )} then 'Another edition has what is below this in a group with another code. Choose that code.' end`,
});
