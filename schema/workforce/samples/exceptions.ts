import { type Person, works } from './person.ts';
import type { Register } from './register.ts';

/** What lists should find: nobody to report to, an end in sight, a start still to come. */
export function makeExceptions(register: Register) {
  const { luck, people, managers } = register;
  const bosses = new Set(managers.values());
  const ordinary = (person: Person) =>
    works(person) && person.post && !person.account && !bosses.has(person);
  const some = (count: number, which: (person: Person) => boolean) => {
    const candidates = people.filter((person) => ordinary(person) && which(person));
    return Array.from({ length: count }, () => luck.pick(candidates));
  };

  for (const person of some(12, ({ engagement }) => engagement === 'permanent'))
    person.lineManager = null;
  for (const person of some(9, ({ engagement }) => engagement === 'fixedTerm'))
    person.endedDaysAgo = -luck.between(5, 200);
  for (const person of some(4, ({ startedDaysAgo }) => startedDaysAgo < 60))
    person.startedDaysAgo = -luck.between(3, 40);
}
