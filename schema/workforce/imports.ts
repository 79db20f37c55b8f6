import { email } from '../foundation/imports/cells/text.ts';
import { entityImport } from '../foundation/imports/entity-import.ts';
import { Employee } from './entities.ts';

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
