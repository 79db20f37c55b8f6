import { permissions } from '../foundation/permissions/permissions.ts';
import { Employee } from '../workforce/entities.ts';
import { PanelMember, Vacancy } from './entities.ts';
import './is-recruiting.ts';

const vacancy = [
  'id',
  'version',
  'reference',
  'post',
  'serviceArea',
  'channel',
  'opensOn',
  'closesOn',
  'status',
] as const;

export default permissions({
  hrAdministrator(may) {
    may('read', Vacancy, { only: vacancy });
    may(['create', 'update', 'delete'], Vacancy);
    may(['read', 'create', 'update', 'delete'], PanelMember);
  },
  equalityLead(may) {
    may('count', Employee, { only: ['isRecruiting'] });
  },
  recruiter(may) {
    may(['read', 'create', 'update', 'delete'], Vacancy);
    may(['read', 'create', 'update', 'delete'], PanelMember);
    may('read', Employee, { only: ['isRecruiting'] });
  },
  trainingCoordinator(may) {
    may('read', Vacancy, {
      only: ['id', 'reference', 'post', 'serviceArea', 'opensOn', 'closesOn', 'status'],
    });
    may('read', PanelMember);
    may('read', Employee, { only: ['isRecruiting'] });
  },
  lineManager(may, me) {
    may('read', Employee, { only: ['isRecruiting'], where: { serviceArea: me.areas } });
  },
  employee(may, me) {
    may('read', Employee, { only: ['isRecruiting'], where: { id: me.employee } });
    may('read', PanelMember, { where: { employee: me.employee } });
    may('read', Vacancy, {
      only: ['id', 'reference', 'post', 'serviceArea', 'channel', 'opensOn', 'closesOn', 'status'],
      where: { panel: { some: { employee: me.employee } } },
    });
  },
  worker(may) {
    may('read', Employee, { only: ['isRecruiting'] });
  },
  seed(may) {
    may(['read', 'create'], Vacancy);
    may(['read', 'create'], PanelMember);
  },
});
