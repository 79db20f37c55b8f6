import type { EntityClass } from '@mikro-orm/core';
import { v5 } from 'uuid';
import type { Plan } from './planner/plan.ts';

/** Rows of one entity for an invented council, keyed by property, references as ids. */
export interface Sample {
  entity: EntityClass<object>;
  rows: Record<string, unknown>[];
  /** The statement that takes them in all at once, where they have a road of their own. */
  road?: Plan;
}

const councilNamespace = '6f0c1b52-6d0f-5f0e-9a57-0d5f2c6b7a10';

/** The same id every time for the same natural key, so that samples can refer to each other. */
export const sampleId = (entity: string, key: string) => v5(`${entity}/${key}`, councilNamespace);
