import { chance } from '../../organisation/samples/chance.ts';
import type { PostData } from '../../organisation/samples/posts.ts';
import { posts } from '../../organisation/samples.ts';
import { type Person, works } from './person.ts';

/** The post that somebody of the invented council held before, and how long ago they left it. */
export interface Move {
  person: Person;
  post: PostData;
  movedDaysAgo: number;
}

const share = 0.36;

/** Of those who have been here for some years, who moved, most of them up. */
export function movesOf(people: readonly Person[]): Move[] {
  const luck = chance('moves');
  return people.flatMap((person) => {
    const { post, area, account, startedDaysAgo } = person;
    if (!works(person) || !post || account || startedDaysAgo < 1000) return [];
    if (!luck.happens(share)) return [];
    const up = luck.happens(0.6);
    const before = posts.filter(
      (each) =>
        !each.area.closedDaysAgo &&
        (up
          ? each.area === area && each.rank < post.rank && each.rank > 1
          : each.rank === post.rank &&
            each.area !== area &&
            each.area.code.startsWith(area.code.slice(0, 3))),
    );
    return before.length === 0
      ? []
      : [{ person, post: luck.pick(before), movedDaysAgo: luck.between(100, 800) }];
  });
}
