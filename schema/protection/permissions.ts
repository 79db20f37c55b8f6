import { Message } from '../foundation/outbox/message.ts';
import { permissions } from '../foundation/permissions/permissions.ts';
import { ProcessingActivity, RetentionRule, RetentionRun, RightsRequest } from './entities.ts';

const letter = [
  'mail',
  'recipientEmail',
  'language',
  'subject',
  'expiresAt',
  'address',
  'variables',
] as const;

export default permissions({
  hrAdministrator(may) {
    may('read', ProcessingActivity);
    may('read', RetentionRule);
    may('read', RetentionRun);
    may('run', 'tryRetention');
    // they see to requests, and never to what is sent or erased
    may('read', RightsRequest);
    may('delete', RightsRequest, { where: { doneOn: { isNull: true } } });
    may('create', Message, { only: letter, where: { mail: 'heldAboutYou' } });
    may('create', RightsRequest, { only: ['employee', 'kind', 'receivedOn', 'email'] });
    may('update', RightsRequest, {
      only: ['email', 'outcome', 'doneOn', 'erased', 'linkHash', 'linkExpiresAt'],
    });
  },
  equalityLead(may) {
    may(['read', 'create', 'update', 'delete'], ProcessingActivity);
    may('read', RetentionRule);
    may('update', RetentionRule, { only: ['months', 'reason', 'inForce'] });
    may('read', RetentionRun);
    may('run', 'tryRetention');
  },
  employee(may) {
    may('run', 'everythingHeldAboutMe');
  },
  auditor(may) {
    may('read', ProcessingActivity);
    may('read', RetentionRule);
    may('read', RetentionRun);
    may('audit', RetentionRule);
    may('audit', ProcessingActivity);
  },
  dataSubject(may, me) {
    may('read', RightsRequest, {
      only: ['id', 'kind', 'employee', 'linkExpiresAt'],
      where: { linkHash: me.link },
    });
    may('run', 'everythingHeldAboutMe');
  },
  worker(may) {
    may('read', RetentionRule);
    may(['read', 'create'], RetentionRun);
  },
  seed(may) {
    may(['read', 'create'], ProcessingActivity);
    may(['read', 'create'], RetentionRule);
  },
});
