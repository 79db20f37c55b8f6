import { type AreaData, parentCode } from '../../organisation/samples/areas.ts';
import type { PostData } from '../../organisation/samples/posts.ts';
import { posts } from '../../organisation/samples.ts';
import { accountHolders } from './accounts.ts';
import { awkwardNames } from './names.ts';
import type { Person } from './person.ts';
import type { Register } from './register.ts';

/** Fills an area: its manager, those with an account, then everybody else by likelihood. */
export function staff(register: Register, area: AreaData) {
  const [first, ...others] = posts.filter((post) => post.area === area);
  const holders = accountHolders(area.code);
  const holderOf = ({ title }: PostData) => holders.find((holder) => holder.title === title);
  const manager = register.hire(first!, managerAbove(register, area), holderOf(first!));
  register.managers.set(area.code, manager);

  const reserved = others.filter(holderOf);
  for (const post of reserved) register.hire(post, manager, holderOf(post));

  const names = awkwardNames[area.code] ?? [];
  const seniors: Person[] = [];
  for (let seat = 0; seat < area.people - 1 - reserved.length; seat++) {
    const post = likely(register, others);
    const senior = post.title.startsWith('Senior');
    const reportsToSenior = !senior && seniors.length > 0 && register.luck.happens(0.6);
    const lineManager = reportsToSenior ? register.luck.pick(seniors) : manager;
    const person = register.hire(post, lineManager, { fullName: names[seat] });
    if (senior) seniors.push(person);
  }
}

function managerAbove({ managers }: Register, { code }: AreaData): Person | null {
  const parent = parentCode(code);
  return parent ? managers.get(parent)! : null;
}

function likely({ luck }: Register, candidates: PostData[]): PostData {
  const weights = candidates.map((post, index) => [index, weightOf(post)] as const);
  return candidates[Number(luck.weigh(Object.fromEntries(weights)))]!;
}

function weightOf({ title }: PostData) {
  if (title.endsWith('Apprentice')) return 1.2;
  if (title.startsWith('Senior')) return 2;
  return / (Officer|Assistant)$/.test(title) ? 4 : 6;
}
