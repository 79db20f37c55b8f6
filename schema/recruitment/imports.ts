import { choice } from '../foundation/imports/cells/choice.ts';
import { date } from '../foundation/imports/cells/date.ts';
import { email } from '../foundation/imports/cells/text.ts';
import { entityColumns, referencesOf } from '../foundation/imports/entity-columns.ts';
import { entityImport } from '../foundation/imports/entity-import.ts';
import { importOf } from '../foundation/imports/import-of.ts';
import { Application, ApplicationStep, PanelMember, Vacancy } from './entities.ts';
import { type Reason, reasons, type Stage, stages } from './stages.ts';

/** Vacancies, as an applicant tracking system exports them. */
export const vacancies = entityImport({
  kind: 'vacancies',
  title: 'Vacancies',
  help: 'One line for each vacancy, as the applicant tracking system exports them.',
  entity: Vacancy,
  key: ['reference'],
  columns: {
    reference: { aliases: ['vacancy reference', 'job reference', 'requisition'] },
    post: { by: 'number', aliases: ['post no', 'position number'] },
    serviceArea: { by: 'code', aliases: ['area code', 'area', 'cost centre'] },
    grade: { by: 'code', aliases: ['grade'] },
    channel: { aliases: ['internal or external', 'type'] },
    opensOn: { aliases: ['opens', 'opening date', 'advertised on'] },
    closesOn: { aliases: ['closes', 'closing date'] },
    status: { aliases: ['stage', 'state'] },
  },
});

/** Who sits on which panel. */
export const panelMembers = entityImport({
  kind: 'panel-members',
  title: 'Panel members',
  help: 'One line for each person on the panel of a vacancy.',
  entity: PanelMember,
  key: ['vacancy', 'employee'],
  columns: {
    vacancy: { by: 'reference', aliases: ['vacancy', 'job reference', 'requisition'] },
    employee: { by: 'staffNumber', aliases: ['staff number', 'staff no', 'employee number'] },
    role: {},
    from: { aliases: ['from', 'first day', 'start date'] },
    until: { aliases: ['until', 'last day', 'end date'] },
  },
});

const written = {
  number: { aliases: ['application number', 'application id', 'candidate number'] },
  vacancy: { by: 'reference', aliases: ['vacancy', 'job reference', 'requisition'] },
  appliedOn: { aliases: ['applied', 'date applied', 'application date'] },
  heardThrough: { aliases: ['source', 'heard of it through'] },
  statement: { aliases: ['supporting statement'] },
  fullName: { aliases: ['name', 'applicant', 'candidate', 'candidate name'] },
  email: { aliases: ['email', 'email address'], read: email(254) },
  dateOfBirth: { aliases: ['dob', 'birth date'] },
  school: { aliases: ['education', 'schools', 'school or college'] },
} as const;

const columns = {
  ...entityColumns(Application, written),
  stage: {
    title: 'Stage',
    aliases: ['status', 'application stage'],
    help: 'How far the application has got.',
    read: choice(stages),
  },
  on: {
    title: 'Stage date',
    aliases: ['status date', 'stage on'],
    help: 'The day that it got there.',
    read: date(),
  },
  reason: {
    title: 'Reason',
    aliases: ['rejection reason', 'reason not selected'],
    help: 'Why it went no further, where the applicant was not selected.',
    read: choice(reasons),
  },
};

/**
 * Applications and how far they have got. Who somebody is, is written once and then left alone: the
 * file of today cannot find out what the file of yesterday said.
 */
export const applications = importOf({
  kind: 'applications',
  title: 'Applications',
  help: 'One line for each application, with the stage that it has reached, as the applicant tracking system exports them.',
  columns,
  writes: [
    {
      entity: Application,
      match: [['number']],
      blanks: 'keep',
      once: ['fullName', 'email', 'dateOfBirth', 'school'],
      references: referencesOf(Application, written),
    },
    {
      entity: ApplicationStep,
      match: [['application', 'stage']],
      blanks: 'keep',
      references: { application: { entity: Application } },
    },
  ],
  reader() {
    const lines = new Map<string, number>();
    return {
      check({ number, stage, on }, line) {
        const column = columns.on.title;
        const earlier = lines.get(number!);
        lines.set(number!, earlier ?? line);
        if (earlier) {
          const reason = `This stands on line ${earlier} already.`;
          return [{ line, column: columns.number.title, value: number!, reason }];
        }
        if (!stage || stage === 'applied' || on) return [];
        return [{ line, column, value: null, reason: 'Say on which day it got to this stage.' }];
      },
      *rows({ stage, on, reason, ...row }, line) {
        const key = row.number!;
        yield { line, entity: Application.name, key, row };
        if (stage && stage !== 'applied') yield step(key, line, stage, on!, reason ?? null);
      },
    };
  },
});

const step = (
  application: string,
  line: number,
  stage: Stage,
  on: string,
  reason: Reason | null,
) => ({
  line,
  entity: ApplicationStep.name,
  key: `${application} ${stage}`,
  row: { application, stage, on, reason },
});
