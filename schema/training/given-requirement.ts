import { z } from 'zod';
import { durationForm } from '../foundation/duration.ts';
import { Refusal } from '../foundation/refusal.ts';
import { sampleId } from '../foundation/samples.ts';
import type { Facts } from './given-facts.ts';

const length = z
  .string()
  .regex(new RegExp(durationForm), 'Write years, months, weeks or days, such as P3Y, P1M or P90D.')
  .nullish();
const day = z.iso.date('Write a day of the calendar, such as 2026-11-21.');
const course = z.string().min(1);

const missing =
  'Say what is required, what was completed, and the days to tell of: npm run standing -- --help';

const form = z.object({
  requirement: z.object(
    {
      combine: z.enum(['all', 'any'], 'Write all or any.'),
      grace: length,
      afresh: z.array(day).optional(),
      items: z
        .array(
          z.object({
            course,
            validFor: length,
            renewFrom: z.enum(['completion', 'expiry']).default('completion'),
            window: length,
          }),
        )
        .min(1, 'Name at least one course.'),
    },
    missing,
  ),
  completions: z.array(z.object({ course, completedOn: day }), missing),
  exemptions: z.array(z.object({ from: day, until: day })).optional(),
  on: z.array(day, missing),
});

/** A requirement, what somebody has completed, and the days in question, as a file has them. */
export type Given = z.infer<typeof form>;

const person = sampleId('Employee', 'given');
const asked = sampleId('Requirement', 'given');

/** The facts of a file: one person, one requirement, and what the person has completed. */
export function factsOf({ requirement, completions, exemptions = [] }: Given): Facts {
  const courses = [...new Set(requirement.items.map(({ course }) => course))];
  return {
    employee: [{ id: person, engagement: 'permanent', started_on: '0001-01-01' }],
    course: courses.map((title) => ({ id: sampleId('Course', title), title })),
    requirement: [
      {
        ...{ id: asked, engagements: [], recruiting: false, customer_facing: false },
        ...{ managers: false, combine: requirement.combine === 'any' ? 'anyOf' : 'allOf' },
        grace: requirement.grace ?? null,
      },
    ],
    requirement_item: requirement.items.map((item, i) => ({
      ...{ id: sampleId('RequirementItem', String(i)), requirement_id: asked },
      ...{ course_id: sampleId('Course', item.course), valid_for: item.validFor ?? null },
      ...{ renew_from: item.renewFrom, window: item.window ?? null },
    })),
    fresh_start: (requirement.afresh ?? []).map((on) => ({ requirement_id: asked, on })),
    completion: completions.map(({ course, completedOn }) => ({
      ...{ employee_id: person, course_id: sampleId('Course', course), completed_on: completedOn },
    })),
    exemption: exemptions.map((days) => ({ employee_id: person, requirement_id: asked, ...days })),
  };
}

/** What a file gives, or a refusal that says where it is wrong. */
export function givenFrom(text: string): Given {
  const { data, error } = form.safeParse(parsed(text));
  if (data) return data;
  const { path, message } = error.issues[0]!;
  throw new Refusal('BAD_USER_INPUT', `${path.join('.') || 'The file'}: ${message}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('BAD_USER_INPUT', 'The file is not JSON.');
  }
}
