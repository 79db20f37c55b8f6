import { assemble } from '../../schema/foundation/product.ts';
import { type Columns, columnsToCount } from '../../schema/foundation/report/counts-from.ts';
import * as domains from '../../schema/index.ts';

/** What the serving roles may do beyond the rule of their schema; tables are named with their schema. */
export interface Access {
  /** Tables that only grow: nobody changes or empties them, their owner included. */
  appendOnly: string[];
  /** What the role of equality profiles may do outside the schema `monitoring`. */
  profiles: Record<string, ('select' | 'insert' | 'update' | 'delete')[]>;
  /** Tables of the schema `monitoring` that the role of profiles reaches by functions of the owner alone. */
  byFunctionsOnly: string[];
  /** The columns that the role of reports may read, by table; of what is not here it sees nothing. */
  reports: Columns;
}

/** The access of this platform. */
export const access = (): Access => ({
  appendOnly: [
    'public.audit_entry',
    'monitoring.read_log',
    'public.monthly_table',
    'monitoring.monthly_count',
    'monitoring.counted_person',
    'public.outcome_table',
    'public.kept_report',
    'auth.event',
  ],
  profiles: {
    'public.answer_state': ['select', 'insert', 'update'],
    'public.characteristic': ['select'],
  },
  byFunctionsOnly: [
    'monitoring.response',
    'monitoring.response_answer',
    'monitoring.response_comment',
    'monitoring.waiting_response',
    'monitoring.used_submission',
    'monitoring.monthly_count',
    'monitoring.counted_person',
  ],
  reports: columnsToCount(assemble(Object.values(domains)).metadata),
});
