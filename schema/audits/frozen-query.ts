import { builder } from '../foundation/graphql/builder.ts';
import type { PermissionShape } from '../foundation/permissions/shape.ts';
import { Compilation } from '../foundation/planner/compilation.ts';
import { visible } from '../foundation/planner/grants.ts';
import { named, type Plan } from '../foundation/planner/plan.ts';
import { valuesOf } from '../foundation/planner/read.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { name, type Sql, slot, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { AuditPack } from './entities.ts';
import type { Frozen } from './freeze.ts';

const FrozenReport = builder.objectRef<Frozen>('FrozenReport').implement({
  description: 'A question of a pack and its answer, as it was given when the pack was frozen.',
  fields: (t) => ({
    key: t.exposeString('key', { nullable: false, description: 'What it goes by in the pack.' }),
    report: t.exposeString('report', {
      nullable: false,
      description: 'The query it was asked by.',
    }),
    source: t.exposeString('source', {
      nullable: false,
      description: 'The question, in the words of the API.',
    }),
    variables: t.string({
      nullable: false,
      description: 'What it was asked for, as JSON.',
      resolve: ({ variables }) => JSON.stringify(variables),
    }),
    answer: t.exposeString('answer', {
      nullable: false,
      description: 'The answer as JSON, to the letter; the fingerprint is of these.',
    }),
  }),
});

const plans = new WeakMap<PermissionShape, Plan>();

builder.queryField('frozenReports', (t) =>
  t.field({
    type: [FrozenReport],
    nullable: false,
    allow: ['read', 'AuditPack'],
    description: 'What is frozen in a pack, in its order; none where there is no such pack to see.',
    args: {
      pack: t.arg.id({ required: true }),
      keys: t.arg.stringList({ description: 'Only the tables of these keys.' }),
    },
    resolve: async (_parent, { pack, keys }, context) => {
      const { shape, attributes, reading, ask } = context;
      const plan =
        plans.get(shape) ?? named(contentsSql(new Compilation(reading.planner.models, shape)));
      plans.set(shape, plan);
      const args = { pack: uuidOrNone(pack) };
      const text = await ask(plan, valuesOf(plan, { args: [args], attributes }));
      const frozen = text === null ? [] : (JSON.parse(text) as Frozen[]);
      return keys ? frozen.filter(({ key }) => keys.includes(key)) : frozen;
    },
  }),
);

function contentsSql(c: Compilation): Sql {
  const pack = c.row(AuditPack.name);
  const wanted = slot(({ args }) => args[0]!.pack ?? null, 'uuid');
  return sql`select (select ${name(pack.alias, 'contents')}::text from ${from(pack)}
    where ${bare(pack, 'id')} = ${wanted} and ${visible(c, pack)}) as answer`;
}
