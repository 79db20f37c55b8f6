import type { Context } from '../../foundation/graphql/context.ts';
import { named, type Plan } from '../../foundation/planner/plan.ts';
import { valuesOf } from '../../foundation/planner/read.ts';
import { type Sql, slot, sql } from '../../foundation/planner/sql.ts';
import type { Listed } from '../monthly/bands.ts';

/** A table of the population that speaks of a characteristic, and the places that it has. */
export interface Yardstick {
  reference: string;
  title: string;
  base: string;
  period: string | null;
  /** What the council is called whose record this is. */
  council: string | null;
  areas: { code: string; name: string }[];
}

/** What a table says of one place, on our own lists. */
export interface Measured {
  title: string;
  base: string;
  period: string | null;
  areaName: string;
  /** Of each label the category that it is counted as, if any. */
  figures: { label: string; category: string | null; people: number }[];
  categories: Listed[];
  targets: { category: string; percent: number; by: string }[];
}

const asked = (which: string): Sql => slot(({ args }) => args[0]![which] ?? null, 'text');

const ofIt = sql`label.characteristic_id = (select id from characteristic where code = ${asked('characteristic')})`;

/** The title, with the name of the file where another table is called the same. */
const title = sql`benchmark.title || case when exists (
  select from benchmark other where other.title = benchmark.title and other.id <> benchmark.id)
  then ' (' || benchmark.reference || ')' else '' end`;

const yardsticks: Plan = named(sql`
  select coalesce(json_agg(json_build_object('reference', reference, 'title', ${title}, 'base', base, 'period', period,
    'council', (select name from service_area where kind = 'council' order by name limit 1),
    'areas', (select json_agg(area order by area.name) from (select distinct area_code as code, area_name as name
      from benchmark_figure where benchmark_id = benchmark.id) area)) order by title, reference), '[]')::text as answer
  from benchmark where exists (select 1 from benchmark_figure figure join benchmark_label label on label.id = figure.label_id
    where figure.benchmark_id = benchmark.id and ${ofIt})`);

const measured: Plan = named(sql`
  select (select json_build_object('title', ${title}, 'base', base, 'period', period,
    'areaName', (select area_name from benchmark_figure where benchmark_id = benchmark.id and area_code = ${asked('areaCode')} limit 1),
    'figures', (select coalesce(json_agg(json_build_object('label', label.label, 'category', category.code, 'people', figure.people)), '[]')
      from benchmark_figure figure join benchmark_label label on label.id = figure.label_id
      left join category on category.id = label.category_id
        and category.code_list_id in (select id from code_list where characteristic_id = label.characteristic_id)
      where figure.benchmark_id = benchmark.id and figure.area_code = ${asked('areaCode')} and ${ofIt}),
    'categories', (select coalesce(json_agg(json_build_object('code', category.code, 'label', category.label,
        'parent', parent.code, 'kind', category.kind, 'order', category.output_order) order by code_list.effective_from), '[]')
      from category join code_list on code_list.id = category.code_list_id
      left join category parent on parent.id = category.parent_id
      join characteristic on characteristic.id = code_list.characteristic_id
      where characteristic.code = ${asked('characteristic')}),
    'targets', (select coalesce(json_agg(json_build_object('category', category.code, 'percent', target.percent, 'by', target.by) order by target.by), '[]')
      from representation_target target join category on category.id = target.category_id
      join code_list on code_list.id = category.code_list_id
      join characteristic on characteristic.id = code_list.characteristic_id
      where target.service_area_id is null and characteristic.code = ${asked('characteristic')}))
    from benchmark where reference = ${asked('reference')})::text as answer`);

type Wanted = Record<'characteristic', string> & Partial<Record<'reference' | 'areaCode', string>>;

async function read<Answer>(context: Context, plan: Plan, wanted: Wanted) {
  const { ask, attributes } = context;
  const text = await ask(plan, valuesOf(plan, { args: [wanted], attributes }));
  return text === null ? null : (JSON.parse(text) as Answer);
}

/** The tables of the population that speak of a characteristic. */
export const yardsticksFor = async (context: Context, characteristic: string) =>
  (await read<Yardstick[]>(context, yardsticks, { characteristic })) ?? [];

/** What one of them says of a place; null where there is no such table. */
export const measuredIn = (context: Context, wanted: Required<Wanted>) =>
  read<Measured>(context, measured, wanted);
