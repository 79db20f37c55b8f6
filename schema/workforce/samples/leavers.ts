import { posts } from '../../organisation/samples.ts';
import type { Person } from './person.ts';
import type { Register } from './register.ts';

/** People who left in the last years: staff of every kind, and managers of some teams. */
export function leave(register: Register): Person[] {
  const team = posts.filter(({ area, rank }) => area.code.split('-').length === 3 && rank < 10);
  const formerManagers = posts.filter(({ title }) =>
    ['Library Manager', 'Parks Manager', 'Assessment Manager'].includes(title),
  );
  return [...Array.from({ length: 66 }, () => register.luck.pick(team)), ...formerManagers].map(
    (post) => end(register, register.hire(post, register.managers.get(post.area.code)!)),
  );
}

/** Those who left within the last two years besides, so that a year has enough of them to tell of. */
export function leaveLately(register: Register) {
  const team = posts.filter(
    ({ area, rank }) =>
      area.code.split('-').length === 3 &&
      !area.code.startsWith('HOU-NEE') &&
      rank < 10 &&
      !area.closedDaysAgo,
  );
  for (let i = 0; i < 360; i += 1) {
    const post = register.luck.pick(team);
    const person = register.hire(post, register.managers.get(post.area.code)!);
    person.endedDaysAgo = register.luck.between(2, 780);
    person.startedDaysAgo = person.endedDaysAgo + register.luck.between(420, 4000);
  }
}

function end({ luck }: Register, person: Person) {
  const { closedDaysAgo = 1 } = person.area;
  person.endedDaysAgo = luck.between(closedDaysAgo, Math.max(1500, closedDaysAgo));
  person.startedDaysAgo = person.endedDaysAgo + luck.between(100, 4000);
  return person;
}
