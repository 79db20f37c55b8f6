import type { AreaData } from '../../organisation/samples/areas.ts';
import type { PostData } from '../../organisation/samples/posts.ts';

/** Somebody of the invented council before they become a row; days count back from today. */
export interface Person extends Terms {
  staffNumber: string;
  fullName: string;
  workEmail: string | null;
  area: AreaData;
  post: PostData | null;
  lineManager: Person | null;
  /** Negative for somebody who has yet to start. */
  startedDaysAgo: number;
  /** Negative for somebody whose end is known but still to come. */
  endedDaysAgo: number | null;
  /** The address of their account, where they have one. */
  account: string | null;
}

/** On what footing somebody works. */
export interface Terms {
  engagement: 'permanent' | 'fixedTerm' | 'casual' | 'agency' | 'apprentice' | 'councillor';
  workingPattern:
    | 'fullTime'
    | 'partTime'
    | 'jobShare'
    | 'termTime'
    | 'compressedHours'
    | 'noFixedHours';
  fullTimeEquivalent: string | null;
}

/** Whether the person works for the council today. */
export const works = ({ startedDaysAgo, endedDaysAgo }: Person) =>
  startedDaysAgo >= 0 && (endedDaysAgo === null || endedDaysAgo <= 0);
