import { letter, Message } from '../foundation/outbox/message.ts';
import { type May, permissions } from '../foundation/permissions/permissions.ts';
import { Vacancy } from '../recruitment/entities.ts';
import {
  Booking,
  Completion,
  Course,
  CourseSession,
  Exemption,
  FreshStart,
  Requirement,
  RequirementItem,
  TrainingClaim,
  TrainingEscalation,
  TrainingReminder,
  UnmatchedCompletion,
} from './entities.ts';
import './places.ts';
import './panel-standing.ts';
import './readiness.ts';

/** What is taught and asked for, without a word about anybody. */
function catalogue(may: May) {
  may('read', Course);
  may('read', Requirement);
  may('read', RequirementItem);
  may('read', FreshStart);
}

const completion = ['id', 'employee', 'course', 'completedOn'] as const;
const exemption = ['id', 'employee', 'requirement', 'from', 'until'] as const;

/** How many have learnt what is asked of them, and of whom nobody knows. */
function figures(may: May) {
  catalogue(may);
  may('count', Completion, { only: completion });
  may('count', Exemption, { only: exemption });
  may('run', 'TrainingByArea');
  may('run', 'TrainingForecast');
}

/** Who leaves, moves and is trained, by what people have said of themselves: of that nothing but what is kept. */
function outcomes(may: May) {
  may('run', 'LeavingByCharacteristic');
  may('run', 'ReasonsByCharacteristic');
  may('run', 'ExitAnswersByCharacteristic');
  may('run', 'MovesByCharacteristic');
  may('run', 'TrainingByCharacteristic');
}

export default permissions({
  hrAdministrator(may) {
    catalogue(may);
    outcomes(may);
  },
  equalityLead(may) {
    figures(may);
    outcomes(may);
  },
  recruiter(may) {
    catalogue(may);
    may('read', Completion, {
      only: completion,
      where: {
        course: { requirementItems: { some: { requirement: { recruiting: true } } } },
      },
    });
    may('read', Exemption, {
      only: exemption,
      where: { requirement: { recruiting: true } },
    });
  },
  trainingCoordinator(may) {
    may('read', Vacancy, { only: ['panelReady', 'untrainedOnPanel'] });
    may(['read', 'create', 'update', 'delete'], Course);
    may(['read', 'create', 'update', 'delete'], Requirement);
    may(['read', 'create', 'update', 'delete'], RequirementItem);
    may(['read', 'create', 'update', 'delete'], FreshStart);
    may(['read', 'create', 'update', 'delete'], Completion);
    may(['read', 'create', 'update', 'delete'], Exemption);
    may(['read', 'create', 'update', 'delete'], CourseSession);
    may(['read', 'create', 'update'], Booking);
    may('read', TrainingReminder);
    may(['read', 'create', 'update', 'delete'], UnmatchedCompletion);
    may('read', TrainingClaim);
    may('update', TrainingClaim, { only: ['state', 'refusedBecause', 'decidedOn', 'completion'] });
    may('create', Message, { only: letter, where: { mail: 'claimDecided' } });
    may('read', TrainingEscalation);
    may('run', 'trainingEscalation');
    may('run', 'completions');
    may('run', 'TrainingByArea');
    may('run', 'TrainingForecast');
    may('run', 'trainingReminders');
  },
  lineManager(may, me) {
    catalogue(may);
    may('read', Completion, {
      only: completion,
      where: { employee: { serviceArea: me.areas } },
    });
    may('read', Exemption, {
      only: exemption,
      where: { employee: { serviceArea: me.areas } },
    });
    may('read', CourseSession);
    may('read', Booking, { where: { employee: { serviceArea: me.areas } } });
    may('run', 'TrainingByArea');
    may('run', 'TrainingForecast');
  },
  employee(may, me) {
    catalogue(may);
    may('read', Completion, { where: { employee: me.employee } });
    may('read', Exemption, { where: { employee: me.employee } });
    may('read', TrainingReminder, { where: { employee: me.employee } });
    may('read', TrainingClaim, { where: { employee: me.employee } });
    may('create', TrainingClaim, {
      only: ['employee', 'course', 'completedOn', 'note'],
      where: { employee: me.employee, state: 'handedIn' },
    });
    may('update', TrainingClaim, {
      only: ['course', 'completedOn', 'note', 'documents'],
      where: { employee: me.employee, state: 'handedIn' },
    });
    may('delete', TrainingClaim, { where: { employee: me.employee, state: 'handedIn' } });
    may('read', CourseSession);
    may('read', Booking, { where: { employee: me.employee } });
    may('create', Booking, {
      only: ['session', 'employee', 'turn', 'state', 'waits'],
      where: { employee: me.employee, state: 'booked' },
    });
    may('update', Booking, {
      only: ['turn', 'state', 'waits'],
      where: { employee: me.employee, state: ['booked', 'cancelled'] },
    });
  },
  worker(may) {
    catalogue(may);
    may('read', Completion, { only: completion });
    may('read', Exemption, { only: exemption });
    may(['read', 'create'], TrainingReminder);
    may('read', CourseSession);
    may('read', Booking);
    may('update', Booking, { only: ['waits'] });
    may(['read', 'create'], TrainingEscalation);
  },
  importer(may) {
    may('read', Course, { only: ['id', 'code', 'title'] });
    may(['read', 'create', 'update'], Completion);
    may(['read', 'create', 'update'], UnmatchedCompletion);
    may('run', 'completions');
  },
  seed(may) {
    may(['read', 'create'], Course);
    may(['read', 'create'], Requirement);
    may(['read', 'create'], RequirementItem);
    may(['read', 'create'], FreshStart);
    may(['read', 'create'], Completion);
    may(['read', 'create'], Exemption);
    may(['read', 'create'], CourseSession);
    may(['read', 'create'], Booking);
    may(['read', 'create'], TrainingClaim);
    may(['read', 'create'], UnmatchedCompletion);
  },
});
