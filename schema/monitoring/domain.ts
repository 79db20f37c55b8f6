import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { benchmark } from './benchmarks/benchmark-import.ts';
import { equalityAnswers } from './imports.ts';
import { countResponses, workOutMonthlyTables, workOutYearlyTables } from './jobs.ts';
import { exitInvitation, staffQuestions } from './mails.ts';
import { pages } from './pages.ts';
import permissions from './permissions.ts';
import './reports.ts';
import { staffReminders } from './staff-reminders.ts';
import { vocabulary } from './vocabulary.ts';

export const monitoring = domain('monitoring', {
  entities,
  permissions,
  pages,
  imports: [equalityAnswers, benchmark],
  jobs: [countResponses, staffReminders, workOutMonthlyTables, workOutYearlyTables],
  mails: [exitInvitation, staffQuestions],
  samples: () => import('./samples.ts'),
  vocabulary,
});
