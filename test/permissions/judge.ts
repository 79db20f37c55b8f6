import type { Loaded } from '../harness/world.ts';

/** Who says what of single rows: an ability, or the committed matrix. */
export interface Judge {
  /** Whether the row, or that field of it, may be read. */
  can(action: 'read', row: Loaded, field?: string): boolean;
  /** As many rules as reach the subject, or that field of it, on whatever rows. */
  rulesFor(action: 'read', subject: string, field?: string): { length: number };
}
