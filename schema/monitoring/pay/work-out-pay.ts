import { percentage } from '../../foundation/disclosure/shares.ts';
import type { Unguarded } from '../../foundation/graphql/context.ts';
import { type GroupGap, gapsByGroup } from '../../foundation/statistics/pay-gap/by-group.ts';
import { bandsOf, type Listed } from '../monthly/bands.ts';
import { everyCharacteristicSql, keepCountSql, keptCountSql } from '../monthly/count-workforce.ts';
import { yearOver } from '../outcomes/years.ts';
import { paidIn, payByBandSql, type RecordedInBand } from './pay-by-group.ts';
import { shownAround } from './shown-around.ts';

/** What a snapshot comes to for a characteristic: nothing in it tells of few. */
export interface PayByGroup {
  snapshotOn: string;
  characteristic: string;
  name: string;
  declarationRate: number | null;
  gaps: GroupGap[];
}

/** Those of which the planned law asks for a pay gap. */
export const paidBy = ['ethnicGroup', 'disability'];

/** Under what it is kept. */
export const kindOf = (characteristic: string) => `pay/${characteristic}`;

/** By then the payroll of the snapshot date is in. */
const settlesAfter = 3;

/**
 * Works out the pay gap by group of the last snapshot date that is settled, once: a record of pay that is put
 * right afterwards changes nothing from which it could be told whose it was. It waits for the tables of staff, as it
 * may say of no group more than they do of how large it is. Says how many that was.
 */
export async function workOutPay({ counting }: Unguarded, today: string): Promise<number> {
  const { until: on } = yearOver(today, settlesAfter);
  const listed =
    await counting.count<{ code: string; name: string; categories: Listed[] }[]>(
      everyCharacteristicSql,
    );
  let made = 0;
  for (const { code, name, categories } of listed) {
    if (!paidBy.includes(code)) continue;
    if (await counting.count<PayByGroup | null>(keptCountSql(on, kindOf(code)))) continue;
    const bands = bandsOf(code, categories);
    const records = await counting.count<RecordedInBand[]>(payByBandSql(on, code, bands));
    const around = await shownAround(counting, on, code);
    if (!around) continue;
    const { said, ...paid } = paidIn(bands, records, around);
    if (said === 0) continue;
    const answer: PayByGroup = {
      snapshotOn: on,
      characteristic: code,
      name,
      declarationRate: percentage({ part: said, whole: paid.everybody.length }),
      gaps: gapsByGroup(paid, 'Other groups together'),
    };
    await counting.count(keepCountSql(on, kindOf(code), answer));
    made += 1;
  }
  return made;
}
