import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { AuditFinding } from './entities.ts';

rule(AuditFinding, {
  property: 'report',
  of: ['pack', 'report'],
  against: (row) => sql`case when not exists (select from audit_pack pack
      where pack.id = ${row('pack')} and ${row('report')} = any (pack.reports))
    then 'No such table is frozen in this pack. Choose one of its tables.' end`,
});

rule(AuditFinding, {
  property: 'evidence',
  of: ['evidence'],
  against: (row) => sql`case when strpos(${row('evidence')}, '[c]') > 0
    then 'A finding cannot rest on a figure that is withheld. Choose one that is shown.' end`,
});
