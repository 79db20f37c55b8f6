import type pg from 'pg';
import { refill, type Tables } from '../harness/refill.ts';
import type { World } from './world.ts';

/** Puts a world into an emptied database, as its owner, past every gate. */
export async function store(owner: pg.Pool, world: World) {
  const { areas, posts, employees, courses, requirements } = world;
  const grade = areas[0]!.id;
  const tables: Tables = {
    service_area: areas.map(({ id, parent }) => ({
      ...{ id, parent_id: parent },
      ...{ code: id.slice(0, 20), name: id, kind: 'team' },
    })),
    grade: [{ id: grade, code: 'G1', name: 'Grade 1', rank: 1 }],
    post: posts.map(({ id, serviceArea, customerFacing }) => ({
      ...{ id, number: id.slice(0, 20), title: id, grade_id: grade },
      ...{ service_area_id: serviceArea, customer_facing: customerFacing },
      clause_in_job_description: false,
    })),
    employee: employees.map((person) => ({
      ...{ id: person.id, staff_number: person.id.slice(0, 20), full_name: person.id },
      ...{ service_area_id: person.serviceArea, post_id: person.post },
      ...{ engagement: person.engagement, working_pattern: 'fullTime', school_employed: false },
      ...{ started_on: person.startedOn, ended_on: person.endedOn },
      ...{ in_post_since: person.inPostSince, line_manager_id: person.lineManager },
    })),
    area_manager: world.managers.map(({ id, employee, area, from, until }) => ({
      ...{ id, employee_id: employee, service_area_id: area, from, until, cover: false },
    })),
    course: courses.map(({ id, title }) => ({
      ...{ id, title, code: id.slice(0, 30), kind: 'workshop' },
    })),
    requirement: requirements.map((requirement) => ({
      ...{ id: requirement.id, code: requirement.id.slice(0, 30), name: requirement.id },
      ...{ engagements: requirement.engagements, post_id: requirement.post },
      ...{ recruiting: requirement.recruiting, customer_facing: requirement.customerFacing },
      ...{ managers: requirement.managers, combine: requirement.combine },
      ...{ started_within_days: requirement.startedWithinDays },
      ...{ changed_role_within_days: requirement.changedRoleWithinDays },
      ...{ service_area_id: requirement.serviceArea, due_within_days: requirement.dueWithinDays },
      grace: requirement.grace,
    })),
    requirement_item: requirements.flatMap((requirement) =>
      requirement.items.map(({ id, course, validFor, renewFrom, window }) => ({
        ...{ id, requirement_id: requirement.id, course_id: course },
        ...{ valid_for: validFor, renew_from: renewFrom, window },
      })),
    ),
    fresh_start: world.freshStarts.map(({ id, requirement, on }) => ({
      ...{ id, requirement_id: requirement, on },
    })),
    completion: world.completions.map(({ id, employee, course, completedOn }) => ({
      ...{ id, employee_id: employee, course_id: course },
      ...{ completed_on: completedOn, source: 'manual' },
    })),
    exemption: world.exemptions.map(({ id, employee, requirement, from, until }) => ({
      ...{ id, employee_id: employee, requirement_id: requirement },
      ...{ from, until, reason: 'Away.' },
    })),
    vacancy: world.vacancies.map(({ id, status, closesOn }) => ({
      ...{ id, reference: id.slice(0, 30), post_id: posts[0]!.id, service_area_id: areas[0]!.id },
      ...{ channel: 'internal', opens_on: closesOn, closes_on: closesOn, status },
      advertised_in: [],
    })),
    panel_member: world.places.map(({ id, vacancy, employee, from, until }) => ({
      ...{ id, vacancy_id: vacancy, employee_id: employee, role: 'member', from, until },
    })),
  };
  await refill(owner, tables);
}
