import { type May, permissions } from '../foundation/permissions/permissions.ts';
import {
  AnswerState,
  Category,
  Characteristic,
  CodeList,
  EqualityAnswer,
  EqualityProfile,
  ReadLog,
} from './entities.ts';

/** What is monitored and how it is asked is no secret from anybody. */
function vocabulary(may: May) {
  may('read', Characteristic);
  may('read', CodeList);
  may('read', Category);
}

export default permissions({
  systemAdministrator: vocabulary,
  hrAdministrator(may, me) {
    vocabulary(may);
    may(['read', 'create', 'update'], AnswerState);
    // written down for somebody, and never without who wrote it
    may('create', EqualityAnswer, { where: { recordedBy: me.user } });
    may('run', 'recordAnswers');
  },
  equalityLead(may) {
    vocabulary(may);
    may(['create', 'update'], Characteristic);
    may(['create', 'update'], CodeList);
    may(['create', 'update'], Category);
  },
  caseworker: vocabulary,
  recruiter: vocabulary,
  procurementOfficer: vocabulary,
  trainingCoordinator: vocabulary,
  lineManager: vocabulary,
  employee(may, me) {
    vocabulary(may);
    may(['read', 'create', 'update'], AnswerState, { where: { employee: me.employee } });
    may('read', EqualityProfile, { where: { subject: me.employee } });
    // what was given before the account was linked to the person is not the account's to read
    may('read', EqualityAnswer, { where: { subject: me.employee, account: me.user } });
    may('create', EqualityAnswer, {
      where: { subject: me.employee, recordedBy: { isNull: true }, channel: 'online' },
    });
    may('read', ReadLog, { where: { subject: me.employee } });
    may('run', 'recordAnswers');
  },
  reportReader: vocabulary,
  auditor: vocabulary,
  seed(may) {
    may(['read', 'create'], Characteristic);
    may(['read', 'create'], CodeList);
    may(['read', 'create'], Category);
    may(['read', 'create'], AnswerState);
    may('create', EqualityAnswer);
  },
});
