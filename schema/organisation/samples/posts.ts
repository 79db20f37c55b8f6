import { type AreaData, kindOf } from './areas.ts';
import { chance } from './chance.ts';

/** A post of the invented council before it becomes a row. */
export interface PostData {
  number: string;
  title: string;
  rank: number;
  area: AreaData;
}

type Job = readonly [title: string, rank: number];

/** The posts of all areas; in each area the post of whoever manages it comes first. */
export const postsOf = (areas: AreaData[]): PostData[] =>
  areas
    .flatMap((area) => jobsOf(area).map(([title, rank]) => ({ title, rank, area })))
    .map((post, index) => ({ ...post, number: `P${String(index + 1).padStart(4, '0')}` }));

function jobsOf(area: AreaData): Job[] {
  const work = area.work ?? area.name;
  const ladders: { [kind in ReturnType<typeof kindOf>]: Job[] } = {
    council: [
      ['Chief Executive', 14],
      ['Executive Assistant to the Chief Executive', 6],
    ],
    directorate: [
      [area.code === 'CEX' ? 'Assistant Chief Executive' : `Director of ${area.name}`, 13],
      ['Executive Assistant', 5],
    ],
    service: [
      [`Head of ${area.name}`, 12],
      [`${work} Programme Manager`, 9],
      [`${work} Business Support Officer`, 4],
    ],
    team: [
      [area.school ? 'Headteacher' : `${work} Manager`, area.school ? 11 : 10],
      [`Senior ${work} Officer`, 8],
      [`${work} Officer`, 6],
      [`${work} Assistant`, 4],
      [`${work} Apprentice`, 1],
    ],
  };
  return [...ladders[kindOf(area.code)], ...(area.jobs ?? [])];
}

/** What is known of the equality clause in the job descriptions: some lack it, some were never read. */
export function clauseChecks(posts: PostData[]) {
  const luck = chance('clauses in job descriptions');
  return posts.map(() => ({
    clauseInJobDescription: luck.happens(0.82),
    checkedDaysAgo: luck.happens(0.9) ? luck.between(20, 2000) : null,
  }));
}
