import { dayOfTime, thatHasCome } from '../foundation/imports/cells/date.ts';
import { email, line } from '../foundation/imports/cells/text.ts';
import { entityColumns, referencesOf } from '../foundation/imports/entity-columns.ts';
import { importOf } from '../foundation/imports/import-of.ts';
import { Employee } from '../workforce/entities.ts';
import { Completion, UnmatchedCompletion } from './entities.ts';

const written = {
  course: {
    by: 'code',
    aliases: ['course', 'course id', 'module', 'module code', 'learning item', 'item id'],
  },
  completedOn: {
    aliases: ['completed', 'completion date', 'date completed', 'completed date', 'attended on'],
    read: thatHasCome(dayOfTime(), 'This day is still to come.'),
  },
  certificate: { aliases: ['certificate number', 'certificate no', 'certificate reference'] },
} as const;

const columns = {
  staffNumber: {
    title: 'Staff number',
    aliases: [
      'staff no',
      'employee number',
      'employee no',
      'payroll number',
      'user id',
      'learner id',
    ],
    help: 'The number on the payroll of whoever completed it. Whoever is not found by it is looked for by e-mail address.',
    read: line(254),
  },
  workEmail: {
    title: 'Work e-mail',
    aliases: ['email', 'e-mail', 'email address', 'work email', 'work email address', 'username'],
    help: 'Their e-mail address at work. Whoever is not found by it either is kept, to be matched by hand.',
    read: email(254),
  },
  fullName: {
    title: 'Name',
    aliases: ['full name', 'learner', 'learner name', 'employee name', 'participant'],
    help: 'What the learning system calls them: a help to whoever matches them by hand, and nothing else.',
    read: line(160),
  },
  ...entityColumns(Completion, written),
};

const person = { employee: { entity: Employee, by: 'staffNumber', orBy: ['workEmail'] } };
const courses = referencesOf(Completion, { course: written.course });

/** Who completed what, as a learning system reports it; whoever cannot be found is kept apart. */
export const completions = importOf({
  kind: 'completions',
  title: 'Completions',
  help: 'One line for each course that somebody completed, as a learning system exports them. Lines of people who are not found are kept, to be matched by hand.',
  columns,
  writes: [
    {
      entity: Completion,
      match: [['employee', 'course', 'completedOn']],
      blanks: 'keep',
      // a register that was kept here knows better where the record comes from
      once: ['source'],
      references: { ...courses, ...person },
      only: { employee: 'found' },
      repeated: 'firstCounts',
    },
    {
      entity: UnmatchedCompletion,
      match: [['learner', 'course', 'completedOn']],
      blanks: 'keep',
      references: { ...courses, ...person },
      only: { employee: 'unknownSoFar' },
      repeated: 'firstCounts',
    },
  ],
  reader() {
    return {
      check({ staffNumber, workEmail, fullName }, at) {
        if (staffNumber || workEmail || fullName) return [];
        const reason = 'Say who it was: by staff number, or by work e-mail.';
        return [{ line: at, column: columns.staffNumber.title, value: null, reason }];
      },
      *rows({ staffNumber = null, workEmail = null, fullName = null, ...row }, at) {
        const known = [staffNumber, workEmail] as unknown as string[];
        const common = { ...row, employee: known };
        const key = String(at);
        yield {
          line: at,
          entity: Completion.name,
          key,
          row: { ...common, source: 'import' },
        };
        const learner = staffNumber ?? workEmail ?? fullName;
        yield {
          line: at,
          entity: UnmatchedCompletion.name,
          key,
          row: { ...common, learner, fullName, workEmail },
        };
      },
    };
  },
});
