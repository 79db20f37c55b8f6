/** An area of the invented council, and what it takes to fill it with posts and people. */
export interface AreaData {
  code: string;
  name: string;
  /** How many people work there now. */
  people: number;
  /** What the posts are named for, where that is not the area. */
  work?: string;
  /** Posts beside the usual ladder: title and rank of grade. */
  jobs?: readonly (readonly [title: string, rank: number])[];
  /** Whether the posts deal with residents. */
  customers?: true;
  /** How many of its people have no fixed hours or come from an agency, as a share. */
  casual?: number;
  agency?: number;
  /** For a team that closed. */
  closedDaysAgo?: number;
  /** For a school, whose governing body is the employer. */
  school?: true;
}

/** The part of the tree that an area code names: directorate, service, team by its hyphens. */
export const parentCode = (code: string) =>
  code === 'ABC' ? null : code.includes('-') ? code.slice(0, code.lastIndexOf('-')) : 'ABC';

export const kindOf = (code: string) =>
  code === 'ABC'
    ? 'council'
    : (['directorate', 'service', 'team'] as const)[code.split('-').length - 1]!;
