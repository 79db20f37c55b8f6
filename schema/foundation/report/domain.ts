import { domain } from '../domain.ts';
import { entityType } from '../model/registry.ts';
import { permissions } from '../permissions/permissions.ts';
import { DisclosureRule } from './disclosure-rule.ts';
import { vocabulary } from './disclosure-rules.ts';
import { KeptReport } from './kept-report.ts';
import './most-withheld.ts';

entityType(DisclosureRule, {
  represents: 'title',
  order: ['code'],
  operations: ['get', 'list', 'update'],
  labels: {
    fewest: 'Smallest figure that is shown',
    least: 'Cannot be set below',
    rounded: 'Rounded to the nearest five',
  },
});

entityType(KeptReport, { represents: 'report', order: ['-until', 'report'], operations: [] });

/** The foundation's own domain: what every report keeps to. */
export const reporting = domain('reports', {
  entities: { DisclosureRule, KeptReport },
  vocabulary,
  permissions: permissions({
    hrAdministrator(may) {
      may('read', DisclosureRule);
    },
    equalityLead(may) {
      may('read', DisclosureRule);
      may('read', KeptReport);
      may('update', DisclosureRule, { only: ['fewest', 'rounded'] });
    },
    auditor(may) {
      may('read', DisclosureRule);
    },
    worker(may) {
      may(['read', 'create'], KeptReport);
    },
    seed(may) {
      may(['read', 'create'], DisclosureRule);
    },
  }),
});
