import { Message } from '../foundation/outbox/message.ts';
import { type May, permissions } from '../foundation/permissions/permissions.ts';
import {
  AnswerState,
  Benchmark,
  BenchmarkFigure,
  BenchmarkLabel,
  Category,
  Characteristic,
  CodeList,
  EqualityAnswer,
  EqualityProfile,
  ExitAnswer,
  ExitInterview,
  FormatRequest,
  FormEdition,
  FormQuestion,
  MonitoringForm,
  MonthlyTable,
  OutcomeTable,
  ReadLog,
  RepresentationTarget,
  ResponseCount,
  StaffInvitation,
} from './entities.ts';

/** What is monitored and how it is asked is no secret from anybody. */
function vocabulary(may: May) {
  may('read', Characteristic);
  may('read', CodeList);
  may('read', Category);
}

/** What was published is what the public was asked and told. */
const published = [
  'id',
  'form',
  'number',
  'slug',
  'title',
  'titleWelsh',
  'audience',
  'serviceArea',
  'asksSatisfaction',
  'purpose',
  'purposeWelsh',
  'use',
  'useWelsh',
  'lawfulBasis',
  'privacyNotice',
  'retentionMonths',
  'languages',
  'opensOn',
  'closesOn',
  'questions',
  'publishedOn',
] as const;

const invitation = [
  'email',
  'invitedOn',
  'linkHash',
  'linkExpiresAt',
  'answeredOn',
  'channel',
] as const;

/** What the population is, and what is aimed at, is no secret. */
function yardsticks(may: May) {
  may('read', Benchmark);
  may('read', BenchmarkLabel);
  may('read', BenchmarkFigure);
  may('read', RepresentationTarget);
}

/** Figures of the whole workforce, of which none tells of anybody. */
function statistics(may: May) {
  may('read', MonthlyTable);
  may('run', 'WorkforceProfile');
  may('run', 'NonDisclosure');
  may('run', 'WorkforceRepresentation');
  may('read', OutcomeTable);
  yardsticks(may);
}

const fulfilment = ['fulfilledOn', 'fulfilledBy', 'outcome'] as const;

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
  systemAdministrator: vocabulary,
  hrAdministrator(may, me) {
    vocabulary(may);
    may(['read', 'create', 'update'], AnswerState);
    // written down for somebody, and never without who wrote it
    may('create', EqualityAnswer, { where: { recordedBy: me.user } });
    may('run', 'recordAnswers');
    may('run', 'recordResponse');
    // who was asked and whether they answered; what they said is nowhere near
    may(['read', 'create', 'update'], StaffInvitation);
    may('run', 'staffReminders');
    may(['read', 'delete'], ExitInterview);
    may('create', ExitInterview, { only: ['employee', 'email'] });
    may('update', ExitInterview, { only: invitation });
    may('run', 'recordExitInterview');
    may('create', Message, { only: letter, where: { mail: 'exitInvitation' } });
    may('run', 'ExitInterviewsAnswered');
    may('run', 'equality-answers');
    statistics(may);
    may('run', 'workOutMonthlyTables');
    // the forms that staff answer are theirs to write
    const where = { audience: 'staff' } as const;
    may(['read', 'create', 'update', 'delete'], MonitoringForm, { where });
    may(['read', 'create', 'update', 'delete'], FormQuestion, { where: { form: where } });
    may('read', FormEdition);
    may('create', FormEdition, { where: { audience: 'staff', publishedBy: me.user } });
    may('read', ResponseCount, { where: { edition: where } });
  },
  equalityLead(may, me) {
    vocabulary(may);
    statistics(may);
    may('run', 'workOutMonthlyTables');
    may('run', 'workOutYearlyTables');
    // whoever keeps the records of pay could tell by a change of them whom a group holds
    may('run', 'PayGapByGroup');
    may('run', 'ServiceUse');
    may('run', 'benchmark');
    may(['create', 'update', 'delete'], Benchmark);
    may(['create', 'update', 'delete'], BenchmarkFigure);
    may(['create', 'update', 'delete'], BenchmarkLabel);
    may(['create', 'update', 'delete'], RepresentationTarget);
    may(['read', 'create', 'update', 'delete'], MonitoringForm);
    may(['read', 'create', 'update', 'delete'], FormQuestion);
    may('read', FormEdition);
    may('create', FormEdition, { where: { publishedBy: me.user } });
    may('read', ResponseCount);
    may('read', FormatRequest);
    may('update', FormatRequest, { only: fulfilment });
    may('run', 'FormatRequestsMet');
    may('count', ExitInterview);
    may('run', 'ExitInterviewsAnswered');
    // what people wrote themselves, without who they are: nobody in personnel reads it
    may('run', 'OwnWords');
    may(['create', 'update'], Characteristic);
    may(['create', 'update'], CodeList);
    may(['create', 'update'], Category);
  },
  caseworker: vocabulary,
  recruiter: vocabulary,
  procurementOfficer: vocabulary,
  trainingCoordinator: vocabulary,
  lineManager(may) {
    vocabulary(may);
    // of which they are shown the rows of their own areas
    may('read', MonthlyTable, { where: { grouping: 'serviceArea' } });
    may('run', 'WorkforceProfile');
    may('run', 'NonDisclosure');
  },
  employee(may, me) {
    vocabulary(may);
    may(['read', 'create', 'update'], AnswerState, { where: { employee: me.employee } });
    may('read', EqualityProfile, { where: { subject: me.employee } });
    // what was given before the account was linked to the person, or given another way in, is not its holder's to read
    may('read', EqualityAnswer, { where: { subject: me.employee, account: me.holder } });
    may('create', EqualityAnswer, {
      where: { subject: me.employee, recordedBy: { isNull: true }, channel: 'online' },
    });
    may('read', ReadLog, { where: { subject: me.employee } });
    may('run', 'recordAnswers');
    may('run', 'withdrawAnswers');
    may('read', FormEdition, { only: published });
  },
  reportReader: vocabulary,
  auditor(may) {
    vocabulary(may);
    may('read', FormEdition);
    may('read', ResponseCount);
  },
  // only through the public pages, which ask nothing else
  visitor(may) {
    vocabulary(may);
    may('read', FormEdition, { only: published });
    may('read', MonitoringForm);
    may('read', FormQuestion);
    may('run', 'handInAnswers');
    may('run', 'keepApplicantAnswers');
    may('create', FormatRequest, {
      only: ['format', 'language', 'about', 'details', 'contact', 'requestedOn'],
    });
  },
  // what somebody says who holds the link of an exit interview
  leaver(may, me) {
    const own = { linkHash: me.link };
    may('read', ExitInterview, {
      only: ['id', 'version', 'employee', 'invitedOn', 'answeredOn', 'channel', 'declinedOn'],
      where: own,
    });
    may('update', ExitInterview, { only: ['answeredOn', 'channel', 'declinedOn'], where: own });
    may('run', 'sendExitAnswers');
  },
  worker(may) {
    may('read', Characteristic, { only: ['id'] });
    may('create', MonthlyTable);
    may('create', OutcomeTable);
  },
  importer(may) {
    vocabulary(may);
    may('run', 'equality-answers');
    may(['read', 'create', 'update'], Benchmark);
    may(['read', 'create', 'update'], BenchmarkFigure);
    may(['read', 'create', 'update'], BenchmarkLabel);
    may('run', 'benchmark');
  },
  seed(may) {
    may(['read', 'create'], ExitInterview);
    may(['read', 'create'], StaffInvitation);
    may(['read', 'create'], Characteristic);
    may(['read', 'create'], CodeList);
    may(['read', 'create'], Category);
    may(['read', 'create'], AnswerState);
    may('create', EqualityAnswer);
    may('create', ExitAnswer);
    may(['read', 'create'], MonitoringForm);
    may(['read', 'create'], FormQuestion);
    may(['read', 'create'], FormEdition);
    may(['read', 'create'], FormatRequest);
    may(['read', 'create'], Benchmark);
    may(['read', 'create'], BenchmarkLabel);
    may(['read', 'create'], BenchmarkFigure);
    may(['read', 'create'], RepresentationTarget);
  },
});
