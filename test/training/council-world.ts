import { Post, ServiceArea } from '../../schema/organisation/entities.ts';
import { PanelMember, Vacancy } from '../../schema/recruitment/entities.ts';
import {
  Completion,
  Course,
  Exemption,
  FreshStart,
  Requirement,
  RequirementItem,
} from '../../schema/training/entities.ts';
import { AreaManager, Employee } from '../../schema/workforce/entities.ts';
import { invented } from '../harness/invented.ts';
import type { World } from './world.ts';

/** The invented council of the demonstration as the slow reference reads it. */
export function councilWorld(today: string): World {
  const { rowsOf } = invented(today);
  const items = rowsOf(RequirementItem);
  return {
    areas: rowsOf(ServiceArea),
    posts: rowsOf(Post),
    employees: rowsOf(Employee),
    courses: rowsOf(Course),
    requirements: rowsOf(Requirement).map((requirement) => ({
      ...{ engagements: [], post: null, recruiting: false, customerFacing: false },
      ...{ managers: false, startedWithinDays: null, changedRoleWithinDays: null, grace: null },
      ...requirement,
      items: items
        .filter((item) => item.requirement === requirement.id)
        .map((item) => ({ renewFrom: 'completion', ...item })),
    })),
    managers: rowsOf(AreaManager).map((row) => ({ ...row, area: row.serviceArea })),
    completions: rowsOf(Completion),
    freshStarts: rowsOf(FreshStart),
    exemptions: rowsOf(Exemption),
    vacancies: rowsOf(Vacancy),
    places: rowsOf(PanelMember),
  } as unknown as World;
}
