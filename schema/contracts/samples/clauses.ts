import type { Clause } from '../entities.ts';

/** The clauses of the invented council’s library, their wordings by years in force. */
interface ClauseData {
  code: string;
  title: string;
  required: boolean;
  relevances: Clause['relevances'];
  categories: Clause['categories'];
  leastValue: string | null;
  /** Newest last; days count back from today. */
  versions: { wording: string; fromDaysAgo: number }[];
}

const comply = 'The Supplier shall not discriminate unlawfully within the meaning of';

export const clauses: ClauseData[] = [
  {
    code: 'EQUALITY',
    title: 'Equality and diversity',
    required: true,
    relevances: [],
    categories: [],
    leastValue: null,
    versions: [
      {
        wording: `${comply} the Race Relations Act 1976 or any other enactment.`,
        fromDaysAgo: 7900,
      },
      {
        wording: `${comply} the Equality Act 2010, and shall take all reasonable steps to see that its staff and sub-contractors do not.`,
        fromDaysAgo: 5800,
      },
      {
        wording: `${comply} the Equality Act 2010. It shall operate an equal opportunities policy, give the Council a copy when asked, tell the Council within ten days of any finding of discrimination against it, and put the same terms to its sub-contractors.`,
        fromDaysAgo: 2600,
      },
      {
        wording: `${comply} the Equality Act 2010. It shall operate an equal opportunities policy that is set out in instructions to recruiters, in documents for staff and in advertisements; supply the Council each year with figures on its workforce and on the users of the service by protected characteristic; train its staff; tell the Council within ten days of any finding or investigation and of the steps taken; and put the same terms to its sub-contractors. Failing that, it shall agree an action plan; failing the plan is a default.`,
        fromDaysAgo: 640,
      },
    ],
  },
  {
    code: 'ACCESS',
    title: 'Accessible information',
    required: false,
    relevances: ['high', 'medium'],
    categories: ['services'],
    leastValue: '30000.00',
    versions: [
      {
        wording:
          'Information for residents shall be given on request in large print, in Easy Read, in British Sign Language or in another language.',
        fromDaysAgo: 1700,
      },
    ],
  },
];

/** The version of a clause that new contracts used on a day so many days ago. */
export function versionThen(code: string, daysAgo: number): number {
  const { versions } = clauses.find((clause) => clause.code === code)!;
  return versions.findLastIndex(({ fromDaysAgo }) => fromDaysAgo >= daysAgo) + 1;
}
