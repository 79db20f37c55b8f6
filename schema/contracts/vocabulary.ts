import { type Sample, sampleId } from '../foundation/samples.ts';
import { ReviewQuestion, ReviewSchedule } from './entities.ts';

const schedules = [
  { relevance: 'high', everyMonths: 3, secondSignature: true },
  { relevance: 'medium', everyMonths: 12, secondSignature: false },
  { relevance: 'low', everyMonths: 24, secondSignature: false },
];

// what equality clauses commonly ask of suppliers
const questions = {
  POLICY: 'Is the supplier’s equal opportunities policy in force, and is it followed?',
  STAFF: 'Have those who deliver the contract been trained in it?',
  USERS: 'Is it known who uses the service and who does not, by protected characteristic?',
  COMPLAINTS: 'Have complaints of discrimination or harassment been recorded and answered?',
  FINDINGS: 'Has the supplier told the council of every finding and investigation?',
  SUBCONTRACTORS: 'Do sub-contractors work under the same terms?',
};

/** How often contracts are reviewed, and what is asked then, until a council decides otherwise. */
export const vocabulary = (): Sample[] => [
  {
    entity: ReviewSchedule,
    rows: schedules.map((row) => ({
      id: sampleId('ReviewSchedule', row.relevance),
      since: '2000-01-01',
      ...row,
    })),
  },
  {
    entity: ReviewQuestion,
    rows: Object.entries(questions).map(([code, question], index) => ({
      id: questionId(code),
      code,
      question,
      position: index + 1,
      retiredOn: null,
    })),
  },
];

/** The id of a question, the same in every council. */
export const questionId = (code: string) => sampleId('ReviewQuestion', code);

/** The codes of the questions, in their order. */
export const questionCodes = Object.keys(questions);
