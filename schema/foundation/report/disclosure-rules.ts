import { type Sql, sql } from '../planner/sql.ts';
import { type Sample, sampleId } from '../samples.ts';
import { countsFrom } from './counts-from.ts';
import { DisclosureRule } from './disclosure-rule.ts';

countsFrom(DisclosureRule, ['code', 'fewest', 'rounded']);

/** What every council begins with. */
export const disclosureRules = {
  specialCategory: {
    title: 'Tables of what people have said of themselves, such as their ethnic group',
    fewest: 10,
    least: 10,
  },
  internal: {
    title: 'Tables of people by nothing but their work, for those who may not see the people',
    fewest: 5,
    least: 5,
  },
  payGapAgain: {
    title: 'People whose pay must have changed before the pay gap of a date is worked out again',
    fewest: 10,
    least: 5,
  },
} as const;

export type DisclosureRuleCode = keyof typeof disclosureRules;

/** The fewest people that a figure may be of in this council; where nobody has decided, what is usual. */
export const fewestSql = (code: DisclosureRuleCode): Sql =>
  sql`coalesce((select fewest from disclosure_rule where code = ${sql.lit(code)}), ${sql.lit(disclosureRules[code].fewest)})`;

/** Whether this council shows such figures rounded. */
export const roundedSql = (code: DisclosureRuleCode): Sql =>
  sql`coalesce((select rounded from disclosure_rule where code = ${sql.lit(code)}), false)`;

/** The rules as every council finds them. */
export const vocabulary = (): Sample[] => [
  {
    entity: DisclosureRule,
    rows: Object.entries(disclosureRules).map(([code, rule]) => ({
      id: sampleId('DisclosureRule', code),
      code,
      ...rule,
    })),
  },
];
