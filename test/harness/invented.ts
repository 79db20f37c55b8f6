import type { EntityClass } from '@mikro-orm/core';
import type { Sample } from '../../schema/foundation/samples.ts';
import * as domains from '../../schema/index.ts';
import type { Data } from './answer.ts';

/** A row of the samples; tests know the properties they ask for. */
export type InventedRow = Record<string, Data>;

const loaded = await Promise.all(
  Object.values(domains).map(async ({ vocabulary, samples }) => ({
    vocabulary,
    ...(await samples()),
  })),
);

/** The invented council on a day: all its rows, with what every council begins with. */
export function invented(today: string) {
  const samples: Sample[] = loaded.flatMap((each) => [
    ...each.vocabulary(),
    ...each.samples(today),
  ]);
  return {
    samples,
    rowsOf: (entity: EntityClass<object>) =>
      samples.find((sample) => sample.entity === entity)!.rows as InventedRow[],
  };
}
