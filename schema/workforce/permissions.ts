import { type May, permissions } from '../foundation/permissions/permissions.ts';
import { AreaManager, EarlierPlacement, Employee, Leaver } from './entities.ts';
import './is-manager.ts';
import { KeptPayGap } from './kept-pay-gap.ts';
import { PayGapStatement, PayRecord } from './pay-record.ts';

// who links an account to a person opens that person's answers to it: not the one who keeps the records
const employment = [
  'staffNumber',
  'fullName',
  'workEmail',
  'post',
  'serviceArea',
  'lineManager',
  'engagement',
  'fullTimeEquivalent',
  'workingPattern',
  'startedOn',
  'endedOn',
  'inPostSince',
  'schoolEmployed',
] as const;

const known = ['id', 'staffNumber', 'fullName', 'workEmail', 'post', 'serviceArea'] as const;
const service = ['engagement', 'startedOn', 'endedOn', 'inPostSince', 'isManager'] as const;

/** What is said of the pay gap, and the figures behind it; the pay of no one person. */
function payGap(may: May) {
  may('run', 'PayGap');
  may('read', KeptPayGap);
  may(['read', 'create', 'update'], PayGapStatement);
}

export default permissions({
  systemAdministrator(may, me) {
    may('read', Employee, {
      only: ['id', 'version', 'staffNumber', 'fullName', 'workEmail', 'user'],
    });
    // nobody's own account: neither put to a record nor taken from one
    may('update', Employee, { only: ['user'], where: { user: { not: me.user } } });
    may('read', AreaManager);
  },
  hrAdministrator(may, me) {
    may('read', Employee);
    may(['create', 'update'], Employee, { only: employment });
    may(['read', 'create', 'update', 'delete'], AreaManager);
    may(['read', 'create', 'update', 'delete'], Leaver);
    may(['read', 'update', 'delete'], EarlierPlacement);
    may('run', 'employees');
    may('run', 'leavers');
    may('run', 'WhyPeopleLeave');
    may(['read', 'create', 'update'], PayRecord);
    may('run', 'pay');
    payGap(may);
    // kept under the name of whoever had it worked out
    may('create', KeptPayGap, { where: { workedOutBy: me.user } });
    may('run', 'workOutPayGap');
    may('run', 'Headcount');
    may('run', 'CasualAndAgency');
  },
  equalityLead(may) {
    may('count', Employee, {
      only: ['id', 'post', 'serviceArea', ...service, 'schoolEmployed'],
    });
    may('count', EarlierPlacement);
    may('count', Leaver);
    payGap(may);
    may('run', 'Headcount');
    may('run', 'WhyPeopleLeave');
    may('run', 'CasualAndAgency');
  },
  recruiter(may) {
    may('read', Employee, { only: known });
  },
  trainingCoordinator(may) {
    may('read', Employee, { only: [...known, ...service] });
  },
  lineManager(may, me) {
    may('read', Employee, {
      only: [...known, ...service, 'lineManager', 'schoolEmployed'],
      where: { serviceArea: me.areas },
    });
    may('read', AreaManager, { where: { serviceArea: me.areas } });
    may('read', EarlierPlacement, { where: { serviceArea: me.areas } });
    may('run', 'Headcount');
    may('run', 'CasualAndAgency');
  },
  employee(may, me) {
    may('read', Employee, {
      only: [
        ...known,
        ...service,
        'fullTimeEquivalent',
        'workingPattern',
        'schoolEmployed',
        'user',
      ],
      where: { id: me.employee },
    });
    may('read', EarlierPlacement, { where: { employee: me.employee } });
  },
  auditor(may) {
    may('audit', Employee, { only: ['user'] });
    may('audit', AreaManager);
  },
  worker(may) {
    may('read', Employee, {
      only: ['id', 'fullName', 'workEmail', 'user', 'serviceArea', 'post', ...service],
    });
    may('read', AreaManager);
    may('create', KeptPayGap);
    may('count', Leaver);
  },
  importer(may) {
    may(['read', 'create', 'update'], PayRecord);
    may('run', 'pay');
    may('read', Employee);
    may(['create', 'update'], Employee, { only: employment });
    may(['read', 'create', 'update'], Leaver);
    may('run', 'employees');
    may('run', 'leavers');
  },
  seed(may) {
    may(['read', 'create'], Leaver);
    may(['read', 'create'], PayRecord);
    may(['read', 'create'], Employee);
    may(['read', 'create'], AreaManager);
    may(['read', 'create'], EarlierPlacement);
  },
});
