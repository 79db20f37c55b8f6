import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import {
  chanceExplained,
  fourFifthsExplained,
  intervalExplained,
  likelihoodExplained,
  ratioExplained,
  whenNamed,
} from '../reports/how-judged.ts';
import { isCompared, isSelection } from '../reports/outcome-words.ts';
import type { Outcomes } from '../reports/outcomes-api.ts';
import { payByGroupExplained, payByGroupWithheld } from '../reports/pay-by-group-explained.ts';
import { excludedWords, payMissing } from '../reports/pay-counted.ts';
import type { PayByGroup, PayGap } from '../reports/pay-gap-api.ts';
import { payGapExplained } from '../reports/pay-words.ts';
import { besideShares } from '../reports/population-notes.ts';
import type { ServiceUsers } from '../reports/service-users-api.ts';

/** Something that stands in a table, and how it is read. */
export type Read = readonly [what: string, says: string];

const interval = (): Read => [say('95% interval'), intervalExplained()];

/** How the judgements are read of how far people got: each line of such a table says what is divided by what. */
export const readOutcomes = (answer: Outcomes): Read[] => [
  ...(answer.steps.some(isCompared)
    ? ([
        [
          say('Relative likelihood'),
          likelihoodExplained(say('the group that it is compared with')),
        ],
        interval(),
        [say('Could it be chance?'), chanceExplained(answer).join(' ')],
      ] as const)
    : []),
  ...(answer.steps.some(isSelection)
    ? [[say('Below four fifths'), fourFifthsExplained()] as const]
    : []),
];

/** How the figures of other reports are read that say more than how many there are. */
export const readings: Record<string, (answer: never) => Read[]> = {
  representation: () => [[`${say('Index')}, ${say('Gap')}`, besideShares()]],
  serviceUserProfile: (answer: ServiceUsers) => [
    [say('Ratio'), ratioExplained()],
    interval(),
    [say('Judgement'), whenNamed(answer)],
  ],
  payGap: (answer: PayGap) => [[say('Gender pay gap'), payGapExplained()], ...counted(answer)],
  payGapByGroup: (groups: readonly PayByGroup[]) => [
    ...groups.map(
      (group): Read => [say('Pay gap: %{name}', { name: group.name }), payByGroupExplained(group)],
    ),
    ...groups
      .slice(0, 1)
      .map((group): Read => [say('Pay gap by group'), payByGroupWithheld(group)]),
  ],
};

/** Who is in the figures of pay, and who in none; packs that were frozen before they said so say nothing of it. */
function counted({
  counted: people = [],
  excluded = [],
}: Partial<Pick<PayGap, 'counted' | 'excluded'>>): Read[] {
  const missing = payMissing(excluded);
  return [
    ...(people.length > 0
      ? [[say('Who is counted'), people.map(sayServed).join(' ')] as const]
      : []),
    ...(excluded.length > 0
      ? [
          [
            say('In no figure'),
            [excludedWords(excluded).join('; '), ...(missing ? [missing] : [])].join('. '),
          ] as const,
        ]
      : []),
  ];
}
