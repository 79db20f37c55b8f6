import { afterAll, beforeAll, expect, test } from 'vitest';
import { managedAreas } from '../../schema/workforce/me.ts';
import { type Council, council } from '../harness/council.ts';
import { type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
beforeAll(async () => {
  home = await council();
  served = await serve(home.database);
  await home.owner.query(`
    alter table service_area disable trigger user;
    alter table area_manager disable trigger user, drop constraint area_manager_employee_id_service_area_id_from_unique;
    insert into service_area (id, code, name, kind, parent_id)
    select gen_random_uuid(), 'moved', 'Moved', kind, null from service_area limit 1`);
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

test('an area that is moved is theirs, or no more, with the next question', async () => {
  const manager = await served.signIn('lineManager');
  const seen = async () => {
    const { data } = await manager.ask(
      '{ serviceAreas(first: 1000, orderBy: [{ code: asc }]) { nodes { code } } }',
    );
    return data.serviceAreas.nodes.map(({ code }: { code: string }) => code);
  };
  const { rows } = await home.owner.query<{ mine: string; id: string; parent: string | null }>(`
    select area.id, area.parent_id as parent, manager.service_area_id as mine
    from area_manager manager join employee on employee.id = manager.employee_id
      join user_account person on person.id = employee.user_id, service_area area
    where person.email like 'line-manager@%' and area.code = 'moved'`);
  const put = (under: string | null) =>
    home.owner.query(`update service_area set parent_id = $1 where code = 'moved'`, [under]);
  const told = [await seen(), await seen()];
  await put(rows[0]!.mine);
  told.push(await seen());
  await put(rows[0]!.parent);
  told.push(await seen());
  const [before] = told;
  expect(told).toEqual([before, before, [...before!, 'moved'].sort(), before]);
});

/** What each manager manages, and the mark of it, by account. */
async function managed(): Promise<Map<string, { areas: string; mark: string }>> {
  const { rows } = await home.owner.query(`
    select employee.user_id as id, (${managedAreas.sql('employee.user_id')})::text as areas,
      (${managedAreas.mark!('employee.user_id')}) as mark
    from employee where employee.user_id is not null order by id`);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

const anyManager = `select manager.id from area_manager manager join employee on employee.id = manager.employee_id
    where employee.user_id is not null order by random() limit 1`;

const changes = {
  'an area is put below another': `update service_area set parent_id = (select id from service_area where parent_id is null order by random() limit 1)
    where id = (select id from service_area where parent_id is not null order by random() limit 1)`,
  'two areas change places': `with pair as (select a.id as one, b.id as other, a.parent_id as of_one, b.parent_id as of_other
      from service_area a, service_area b where a.parent_id < b.parent_id and a.id <> b.parent_id and b.id <> a.parent_id
        and a.kind = b.kind order by random() limit 1)
    update service_area set parent_id = case id when pair.one then pair.of_other else pair.of_one end
    from pair where id in (pair.one, pair.other)`,
  'an area is new': `insert into service_area (id, code, name, kind, parent_id)
    select gen_random_uuid(), left(gen_random_uuid()::text, 18), 'New', kind, id from service_area order by random() limit 1`,
  'a manager is given another area': `update area_manager set service_area_id = (select id from service_area order by random() limit 1)
    where id = (${anyManager})`,
  'somebody covers an area': `insert into area_manager (id, employee_id, service_area_id, "from")
    select gen_random_uuid(), employee.id, (select id from service_area order by random() limit 1), current_date - 1
    from employee where user_id is not null order by random() limit 1`,
  'somebody manages from tomorrow': `update area_manager set "from" = current_date + 1, until = null
    where id = (${anyManager})`,
  'somebody managed until yesterday': `update area_manager set until = current_date - 1, "from" = least("from", current_date - 2)
    where id = (${anyManager})`,
};

test('whoever manages other areas than before has another mark, whatever changed', async () => {
  const mattered = new Set<string>();
  let before = await managed();
  for (let round = 0; round < 30; round += 1)
    for (const [change, statement] of Object.entries(changes)) {
      await home.owner.query(statement);
      const after = await managed();
      for (const [id, { areas, mark }] of after)
        if (areas !== before.get(id)!.areas) {
          mattered.add(change);
          expect({ change, mark }).not.toEqual({ change, mark: before.get(id)!.mark });
        }
      before = after;
    }
  // a change that never mattered would have asked nothing
  expect([...mattered].sort()).toEqual(Object.keys(changes).sort());
});
