import type { EntityClass } from '@mikro-orm/core';
import { samples as contracts } from '../../schema/contracts/samples.ts';
import type { Sample } from '../../schema/foundation/samples.ts';
import { samples as monitoring } from '../../schema/monitoring/samples.ts';
import { samples as organisation } from '../../schema/organisation/samples.ts';
import { samples as plans } from '../../schema/plans/samples.ts';
import { samples as recruitment } from '../../schema/recruitment/samples.ts';
import { samples as training } from '../../schema/training/samples.ts';
import { samples as workforce } from '../../schema/workforce/samples.ts';

const domains = [organisation, workforce, monitoring, recruitment, training, contracts, plans];

/** A row of the samples; tests know the properties they ask for. */
// biome-ignore lint/suspicious/noExplicitAny: rows are plain data of every shape
export type InventedRow = Record<string, any>;

/** The invented council on a day: all its rows in the order they are inserted. */
export function invented(today: string) {
  const samples: Sample[] = domains.flatMap((domain) => domain(today));
  return {
    samples,
    rowsOf: (entity: EntityClass<object>) =>
      samples.find((sample) => sample.entity === entity)!.rows as InventedRow[],
  };
}
