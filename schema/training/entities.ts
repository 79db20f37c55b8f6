export { Booking } from './booking.ts';
export { Completion } from './completion.ts';
export { Course } from './course.ts';
export { CourseSession } from './course-session.ts';
export { Exemption } from './exemption.ts';
export { Requirement } from './requirement.ts';
export { RequirementItem } from './requirement-item.ts';
export { TrainingReminder } from './training-reminder.ts';
