import type { Chance } from '../../organisation/samples/chance.ts';
import type { PostData } from '../../organisation/samples/posts.ts';
import type { Terms } from './person.ts';

/** On what footing somebody in a post is likely to work. */
export function termsFor({ area, title, rank }: PostData, luck: Chance): Terms {
  if (title.endsWith('Apprentice')) return { ...fullTime, engagement: 'apprentice' };
  if (rank >= 10) return { ...fullTime, engagement: 'permanent' };
  if (luck.happens(area.casual ?? 0)) return { ...noFixedHours, engagement: 'casual' };
  if (luck.happens(area.agency ?? 0.02)) return { ...fullTime, engagement: 'agency' };
  const engagement = luck.happens(0.08) ? 'fixedTerm' : 'permanent';
  if (area.school) return { ...shares(luck, 'termTime'), engagement };
  return { ...hours(luck), engagement };
}

export const noFixedHours = { workingPattern: 'noFixedHours', fullTimeEquivalent: null } as const;
const fullTime = { workingPattern: 'fullTime', fullTimeEquivalent: '1.000' } as const;

function hours(luck: Chance) {
  const workingPattern = luck.weigh({
    fullTime: 68,
    partTime: 25,
    jobShare: 3,
    compressedHours: 4,
  });
  if (workingPattern === 'jobShare') return { workingPattern, fullTimeEquivalent: '0.500' };
  if (workingPattern === 'partTime') return shares(luck, workingPattern);
  return { workingPattern, fullTimeEquivalent: '1.000' };
}

const shares = <T extends Terms['workingPattern']>(luck: Chance, workingPattern: T) => ({
  workingPattern,
  fullTimeEquivalent: luck.pick(['0.400', '0.500', '0.541', '0.600', '0.676', '0.800', '0.811']),
});
