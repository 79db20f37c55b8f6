import type { Council } from './council.ts';
import { tables } from './invented-rows.ts';

/** What stands in every table, as one text: equal before and after means that nothing was written. */
export async function fingerprint({ platform, owner }: Council): Promise<string> {
  const parts = tables(platform.product.models.values()).map(
    ({ table }) => `select '${table} ' || md5(coalesce(string_agg(t::text, '|' order by t.id), ''))
      as print from "${table}" as t`,
  );
  const { rows } = await owner.query<{ print: string }>(parts.join(' union all '));
  return rows
    .map(({ print }) => print)
    .sort()
    .join('\n');
}
