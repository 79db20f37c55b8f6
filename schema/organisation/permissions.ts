import { Message } from '../foundation/outbox/message.ts';
import type { Me } from '../foundation/permissions/me.ts';
import { type May, permissions } from '../foundation/permissions/permissions.ts';
import { CouncilRule, Grade, Post, ServiceArea, User } from './entities.ts';

const structure = ['id', 'code', 'name', 'kind', 'parent', 'closedOn'] as const;
const account = ['name', 'email', 'roles', 'disabled', 'mayOwnContracts', 'language'] as const;

const letter = [
  'mail',
  'recipientEmail',
  'language',
  'subject',
  'expiresAt',
  'address',
  'variables',
] as const;

/** What the council has decided is no secret; who may decide is. */
function decides(may: May) {
  may('read', CouncilRule);
  may('update', CouncilRule, { only: ['inForce'] });
}

/** Everybody sees their own account. */
const ownAccount = (may: May, me: Me) =>
  may('read', User, { only: ['id', 'name', 'email', 'roles'], where: { id: me.user } });

export default permissions({
  systemAdministrator(may) {
    decides(may);
    may('read', User);
    may(['create', 'update'], User, { only: account });
    may('update', User, { only: ['twoFactorEnabled'] });
    may('create', Message, { only: letter, where: { mail: 'passwordLink' } });
    may('read', ServiceArea, { only: structure });
  },
  hrAdministrator(may, me) {
    ownAccount(may, me);
    decides(may);
    may('read', User, { only: ['id', 'name', 'email'] });
    may(['read', 'create', 'update'], ServiceArea);
    may(['read', 'create', 'update', 'delete'], Grade);
    may(['read', 'create', 'update', 'delete'], Post);
    may('run', 'areas');
    may('run', 'posts');
  },
  equalityLead(may, me) {
    ownAccount(may, me);
    may('read', ServiceArea);
    may('read', Grade);
    may('read', Post);
  },
  caseworker(may, me) {
    ownAccount(may, me);
    may('read', ServiceArea, { only: structure });
  },
  recruiter(may, me) {
    ownAccount(may, me);
    may('read', CouncilRule);
    may('read', ServiceArea);
    may('read', Grade);
    may('read', Post);
  },
  procurementOfficer(may, me) {
    ownAccount(may, me);
    may('read', User, { only: ['id', 'name'], where: { mayOwnContracts: true } });
    may('read', ServiceArea, { only: structure });
  },
  trainingCoordinator(may, me) {
    ownAccount(may, me);
    may('read', CouncilRule);
    may('read', ServiceArea, { only: structure });
    may('read', Post, { only: ['id', 'number', 'title', 'serviceArea', 'customerFacing'] });
  },
  lineManager(may, me) {
    ownAccount(may, me);
    may('read', ServiceArea, { where: { id: me.areas } });
    may('read', Grade, { only: ['id', 'code', 'name', 'rank'] });
    may('read', Post, { where: { serviceArea: me.areas } });
  },
  employee(may, me) {
    ownAccount(may, me);
    may('read', ServiceArea, { only: structure });
    may('read', Post, { only: ['id', 'title', 'customerFacing'] });
  },
  reportReader(may, me) {
    ownAccount(may, me);
    may('read', ServiceArea, { only: structure });
  },
  auditor(may, me) {
    ownAccount(may, me);
    may('read', User, { only: ['id', 'name', 'roles', 'disabled'] });
    may('read', CouncilRule);
  },
  importer(may) {
    may(['read', 'create', 'update'], ServiceArea);
    may('read', Grade, { only: ['id', 'code'] });
    may(['read', 'create', 'update'], Post);
    may('run', 'areas');
    may('run', 'posts');
  },
  visitor(may) {
    may('read', ServiceArea, { only: ['id', 'name', 'kind'], where: { kind: 'council' } });
  },
  worker(may) {
    may('read', User, { only: ['id', 'language'] });
    may('read', ServiceArea, { only: structure });
    may('read', Post, { only: ['id', 'serviceArea', 'customerFacing'] });
  },
  doorkeeper(may) {
    may('read', User, { only: ['id', 'version', 'roles'] });
    may('create', User, { only: ['name', 'email', 'emailVerified'] });
    may('update', User, { only: ['roles'] });
  },
  seed(may) {
    may(['read', 'create'], ServiceArea);
    may(['read', 'create'], Grade);
    may(['read', 'create'], Post);
    may(['read', 'create'], User);
    may(['read', 'create'], CouncilRule);
  },
});
