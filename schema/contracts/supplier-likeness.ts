import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Supplier } from './entities.ts';

/** A name without what companies of one name differ in: their form, spaces and punctuation. */
const coreOf = (
  table: 'one' | 'other',
) => sql`nullif(regexp_replace(regexp_replace(lower(replace(${sql.raw(table)}.name, '&', ' and ')),
  '\\y(the|ltd|limited|plc|llp|cic|inc|uk|company|co)\\y\\.?', ' ', 'g'), '[^[:alnum:]]', '', 'g'), '')`;

const fields = ['id', 'name', 'registrationNumber', 'mergedInto'];

/** Two records that may be one supplier: the same name but for its form, or the same registration number. */
derived({
  name: 'SupplierLikeness',
  domain: 'contracts',
  plural: 'similarSuppliers',
  comment: 'Two records that may be of one supplier, and why.',
  parameters: {},
  properties: {
    id: p.string().primary().comment('Both records.'),
    supplier: () => p.manyToOne(Supplier).ref().comment('The record that was made later.'),
    other: () => p.manyToOne(Supplier).ref().comment('The record that was made first.'),
    likeness: p.enum(['name', 'registrationNumber']).comment('What they have in common.'),
  },
  keys: ['supplier', 'other'],
  represents: 'supplier',
  labels: { supplier: 'Record', other: 'Earlier record', likeness: 'The same' },
  order: ['supplier', 'other'],
  reads: [
    { entity: Supplier, fields, through: 'supplier' },
    { entity: Supplier, fields, through: 'other' },
  ],
  sql: () => sql`
    select one.id || '.' || other.id as id, one.id as supplier_id, other.id as other_id,
      min(pair.likeness) as likeness
    from (
      select one.id as one, other.id as other, 'name' as likeness from supplier one
        join supplier other on ${coreOf('one')} = ${coreOf('other')} and other.id < one.id
      union all
      select one.id, other.id, 'registrationNumber' from supplier one
        join supplier other on one.registration_number = other.registration_number and other.id < one.id
    ) pair join supplier one on one.id = pair.one join supplier other on other.id = pair.other
    where one.merged_into_id is null and other.merged_into_id is null
    group by one.id, other.id`,
});
