import { date, thatHasCome } from '../foundation/imports/cells/date.ts';
import { email } from '../foundation/imports/cells/text.ts';
import { entityColumns } from '../foundation/imports/entity-columns.ts';
import { entityImport } from '../foundation/imports/entity-import.ts';
import { family } from '../foundation/imports/family.ts';
import type { Cell } from '../foundation/imports/import.ts';
import { importOf } from '../foundation/imports/import-of.ts';
import { Employee, Leaver } from './entities.ts';
import { snapshotToCome } from './pay/snapshot-has-come.ts';
import { PayRecord } from './pay-record.ts';

/** The people who work for the council; line managers may stand below those who report to them. */
export const employees = entityImport({
  kind: 'employees',
  title: 'Employees',
  help: 'One line for each person, as the payroll or HR system exports them.',
  entity: Employee,
  key: ['staffNumber'],
  parent: 'lineManager',
  columns: {
    staffNumber: { aliases: ['staff no', 'employee number', 'employee no', 'payroll number'] },
    fullName: { aliases: ['name', 'employee name'] },
    workEmail: { aliases: ['email', 'email address', 'work email address'], read: email(254) },
    serviceArea: { by: 'code', aliases: ['area code', 'area', 'cost centre'] },
    post: { by: 'number', aliases: ['post no', 'position number'] },
    engagement: {
      aliases: ['contract type', 'employment type'],
      synonyms: {
        permanent: ['open ended', 'indefinite', 'substantive'],
        fixedTerm: ['temp', 'temporary', 'ftc'],
        casual: ['bank', 'relief', 'zero hours'],
        agency: ['agency worker', 'temp agency'],
      },
    },
    fullTimeEquivalent: { title: 'FTE' },
    workingPattern: {
      aliases: ['pattern'],
      synonyms: {
        fullTime: ['f/t'],
        partTime: ['p/t'],
        termTime: ['term time only', 'tto'],
        compressedHours: ['nine day fortnight', '9 day fortnight'],
        noFixedHours: ['zero hours', 'as required', 'variable'],
      },
    },
    startedOn: { aliases: ['start date', 'start', 'started'] },
    endedOn: { aliases: ['end date', 'end', 'ended', 'leaving date'] },
    inPostSince: { aliases: ['in post since', 'post start date', 'position start date'] },
    lineManager: { by: 'staffNumber', aliases: ['manager', 'manager staff number', 'reports to'] },
    schoolEmployed: { aliases: ['school', 'school employee'] },
  },
});

const left = {
  reason: {
    aliases: ['leaving reason', 'reason for leaving', 'termination reason'],
    synonyms: {
      resignation: ['resigned', 'voluntary', 'voluntary resignation'],
      endOfContract: ['end of fixed term', 'contract ended', 'ftc ended', 'end of ftc'],
      illHealth: ['ill health retirement', 'medical', 'capability'],
      redundancy: ['redundant', 'vr', 'cr', 'voluntary redundancy', 'compulsory redundancy'],
      dismissal: ['dismissed', 'misconduct'],
      transfer: ['tupe', 'tupe transfer', 'transferred'],
      death: ['deceased', 'death in service'],
      retirement: ['retired', 'age retirement'],
    },
  },
  destination: {
    aliases: ['leaving destination', 'gone to', 'new employer'],
    synonyms: {
      otherCouncil: ['local government', 'other local authority', 'local authority'],
      publicSector: ['nhs', 'civil service'],
      notKnown: ['n/k', 'unknown', 'not disclosed'],
    },
  },
} as const;

const person = entityColumns(Employee, {
  staffNumber: { aliases: ['staff no', 'employee number', 'employee no', 'payroll number'] },
  endedOn: { aliases: ['last day', 'leaving date', 'end date', 'date left', 'termination date'] },
});
const leaving = {
  staffNumber: person.staffNumber,
  endedOn: { ...person.endedOn, required: true },
  ...entityColumns(Leaver, left),
};

/** Who left, on which day and why: of people whom the council has on record already. */
export const leavers = importOf({
  kind: 'leavers',
  title: 'Leavers',
  help: 'One line for each person who left, with their last day, as the payroll or HR system exports them.',
  columns: leaving,
  writes: [
    { entity: Employee, match: [['staffNumber']], existing: true, blanks: 'keep' },
    {
      entity: Leaver,
      match: [['employee']],
      blanks: 'keep',
      references: { employee: { entity: Employee } },
    },
  ],
  reader() {
    const seen = family(leaving.staffNumber.title, '');
    return {
      check: ({ staffNumber }, line) => seen.add(staffNumber!, { line, parent: null }),
      *lookedUp({ staffNumber }, line) {
        if (staffNumber)
          yield { line, entity: Employee.name, key: staffNumber, row: { staffNumber } };
      },
      *rows({ staffNumber, endedOn, ...rest }, line) {
        const key = staffNumber!;
        const person = { staffNumber: key, endedOn: endedOn! };
        const why: Record<string, Cell> = { ...rest, employee: key };
        yield { line, entity: Employee.name, key, row: person };
        yield { line, entity: Leaver.name, key, row: why };
      },
    };
  },
});

/** What the pay gap needs of everybody at a snapshot date, as the payroll exports it. */
export const pay = entityImport({
  kind: 'pay',
  title: 'Pay at the snapshot date',
  help: 'One line for each person employed on the snapshot date, from the payroll.',
  entity: PayRecord,
  key: ['employee', 'snapshotOn'],
  oneOf: ['ordinaryPay', 'bonusInPeriod', 'bonusInYear'],
  columns: {
    employee: {
      title: 'Staff number',
      by: 'staffNumber',
      aliases: ['staff no', 'employee number', 'payroll number'],
    },
    snapshotOn: {
      title: 'Snapshot date',
      aliases: ['snapshot'],
      read: thatHasCome(date(), snapshotToCome),
    },
    sex: {
      aliases: ['gender', 'gender on payroll'],
      synonyms: { female: ['f', 'woman'], male: ['m', 'man'] },
    },
    payPeriod: {
      aliases: ['period', 'frequency', 'pay frequency', 'payment frequency'],
      synonyms: {
        week: ['weekly', 'wk', 'per week'],
        fortnight: ['fortnightly', 'two-weekly', '2 weekly'],
        fourWeeks: ['four-weekly', '4 weekly', 'lunar'],
        month: ['monthly', 'mth', 'calendar monthly', 'per month'],
        year: ['annual', 'annually', 'yearly', 'per year', 'pa'],
      },
      assumed: (rows) =>
        rows === 1
          ? '1 row does not say how long its pay period is. A month is assumed unless its record says otherwise.'
          : `${rows.toLocaleString('en-GB')} rows do not say how long their pay period is. A month is assumed unless their record says otherwise.`,
    },
    weeklyHours: { aliases: ['hours', 'hours a week', 'contracted hours'] },
    ordinaryPay: { aliases: ['pay', 'gross pay', 'basic pay and allowances'] },
    bonusInPeriod: { aliases: ['bonus paid in period'] },
    bonusDays: { aliases: ['days the bonus is for'] },
    bonusInYear: { aliases: ['bonus', 'bonus in twelve months', 'annual bonus'] },
    reducedByLeave: { aliases: ['on leave', 'reduced pay because of leave'] },
  },
});
