import { contractsOcds } from '../../schema/contracts/imports.ts';
import type { Batch } from '../../schema/foundation/imports/import.ts';
import { readImport } from '../harness/read-import.ts';

export const award = {
  id: '1',
  title: 'Meals',
  status: 'active',
  value: { amount: 100, currency: 'GBP' },
  suppliers: [{ id: 'A', name: 'Apple Catering' }],
};

/** A release that awards school meals to one supplier. */
export const release = {
  ocid: 'ocds-x',
  date: '2025-01-01T00:00:00Z',
  tag: ['award'],
  awards: [award],
};

export const awarding = (...awards: object[]) => ({ releases: [{ ...release, awards }] });

export const read = (content: unknown) =>
  readImport(contractsOcds, typeof content === 'string' ? content : JSON.stringify(content));

export const rowsOf = (batch: Batch, entity: string) =>
  batch.rows.filter((row) => row.entity === entity).map(({ row }) => row);
