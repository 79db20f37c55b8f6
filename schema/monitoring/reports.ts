import { report, share } from '../foundation/report/report.ts';
import { ExitInterview } from './entities.ts';

report({
  name: 'ExitInterviewsAnswered',
  question: 'What share of those who were invited to an exit interview answered it?',
  from: ExitInterview,
  by: ['employee.serviceArea'],
  where: { invitedOn: { isNull: false } },
  measure: share('answered', { answeredOn: { isNull: false } }),
  people: { noSecretBy: ['employee.serviceArea'] },
});
