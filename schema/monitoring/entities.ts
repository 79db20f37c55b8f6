export { AnswerState } from './answer-state.ts';
export {
  Benchmark,
  BenchmarkFigure,
  BenchmarkLabel,
  RepresentationTarget,
} from './benchmark.ts';
export { Category } from './category.ts';
export { Characteristic } from './characteristic.ts';
export { CodeList } from './code-list.ts';
export { CountedPerson } from './counted-person.ts';
export { EqualityAnswer } from './equality-answer.ts';
export { EqualityProfile } from './equality-profile.ts';
export { ExitAnswer } from './exit-answer.ts';
export { ExitInterview } from './exit-interview.ts';
export { FormEdition } from './form-edition.ts';
export { FormQuestion } from './form-question.ts';
export { FormatRequest } from './format-request.ts';
export { ResponseCount, UsedSubmission, WaitingResponse } from './handed-in.ts';
export { MonitoringForm } from './monitoring-form.ts';
export { MonthlyCount, MonthlyTable } from './monthly-table.ts';
export { OutcomeTable } from './outcome-table.ts';
export { ReadLog } from './read-log.ts';
export { Response, ResponseAnswer, ResponseComment } from './response.ts';
export { StaffInvitation } from './staff-invitation.ts';
