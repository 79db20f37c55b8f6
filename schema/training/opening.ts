import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { keepsRule } from '../organisation/council-rules.ts';
import { Vacancy } from '../recruitment/entities.ts';
import { isLiveSql } from '../recruitment/live-panels.ts';
import { untrainedOnPanelSql } from './panel-standing.ts';

/** A vacancy whose panel has somebody untrained is opened with a reason only, which then stays, where the council keeps that rule. */
rule(Vacancy, {
  property: 'overrideReason',
  of: ['status', 'overrideReason'],
  already: (vacancy) => sql`${isLiveSql(vacancy('status'))}
    and coalesce(btrim(${vacancy('overrideReason')}), '') = ''`,
  against: (vacancy) => sql`case
    when ${isLiveSql(vacancy('status'))} and coalesce(btrim(${vacancy('overrideReason')}), '') = ''
      and ${keepsRule('trainedPanels')}
    then (select case count when 1 then 'Somebody on the panel is' else count || ' people on the panel are' end
        || ' not trained to recruit. Change the panel, or say here why it is opened nevertheless.'
      from (select ${untrainedOnPanelSql(vacancy)} as count) as panel where count > 0) end`,
});
