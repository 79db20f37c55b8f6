import { sql } from '../../foundation/planner/sql.ts';
import { rule } from '../../foundation/writing/rule.ts';
import { BenchmarkLabel } from '../entities.ts';
import { characteristicOfHeading } from './counted-by.ts';

const headings = sql.join(
  characteristicOfHeading.map(([heading, code]) => sql`(${sql.lit(heading)}, ${sql.lit(code)})`),
);

rule(BenchmarkLabel, {
  property: 'characteristic',
  of: ['heading', 'characteristic'],
  against: (label) => sql`(
    select 'The table counts this by “' || known.heading || '”. Choose that, or leave this empty.'
    from (values ${headings}) as known(heading, code)
    where known.heading = ${label('heading')}
      and known.code <> (select code from characteristic where id = ${label('characteristic')}))`,
});

rule(BenchmarkLabel, {
  property: 'category',
  of: ['characteristic', 'category'],
  against: (label) => sql`case
    when ${label('category')} is null then null
    when ${label('characteristic')} is null
      then 'Say first which characteristic this is about, then choose one of its groups.'
    else (
      select 'This is about “' || characteristic.name || '”. Choose one of its groups, or leave this empty.'
      from characteristic where characteristic.id = ${label('characteristic')} and not exists (
        select from category join code_list on code_list.id = category.code_list_id
        where category.id = ${label('category')}
          and code_list.characteristic_id = characteristic.id)) end`,
});

rule(BenchmarkLabel, {
  property: 'settled',
  of: ['category', 'settled'],
  against: (label) => sql`case
    when ${label('category')} is not null and ${label('settled')} = 'open'
      then 'A group has been chosen, so somebody has said it: choose “Said”.' end`,
});
