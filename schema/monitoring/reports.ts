import { report, share } from '../foundation/report/report.ts';
import { ExitInterview, FormatRequest } from './entities.ts';

report({
  name: 'ExitInterviewsAnswered',
  question:
    'What share of those who were invited to an exit interview answered it? Councillors and those whom schools employ are counted.',
  from: ExitInterview,
  by: ['employee.serviceArea'],
  where: { invitedOn: { isNull: false } },
  measure: share('answered', { answeredOn: { isNull: false } }),
  people: { noSecretBy: ['employee.serviceArea'] },
});

report({
  name: 'FormatRequestsMet',
  question: 'What share of the requests for another language or format have been fulfilled?',
  from: FormatRequest,
  by: ['format', 'language'],
  measure: share('fulfilled', { fulfilledOn: { isNull: false } }),
  people: { noSecretBy: ['format'] },
});
