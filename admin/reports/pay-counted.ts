import { grouped } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import type { PayGap } from './pay-gap-api.ts';

const reasons: Record<string, string> = {
  agency: say('Agency workers: they count for their agency'),
  councillor: say('Councillors'),
  school: say('Employed by a school’s governing body'),
  noRecord: say('No pay is recorded for the snapshot date'),
  payNotKnown: say('On full pay, but their pay or their hours are not recorded'),
};

const notRecorded = new Set(['noRecord', 'payNotKnown']);

type Excluded = PayGap['excluded'];

/** Who is in no figure, and how many they are. */
export const excludedWords = (excluded: Excluded): string[] =>
  excluded.map(({ why, people }) =>
    say('%{reason}: %{people}', {
      reason: reasons[why] ?? why,
      people: people === null ? say('fewer than 10') : grouped(String(people)),
    }),
  );

/** What is to be known where people are missing whose pay is not recorded; nothing where there are none. */
export const payMissing = (excluded: Excluded): string | null =>
  excluded.some(({ why }) => notRecorded.has(why))
    ? say('People whose pay is not recorded are missing from every figure.')
    : null;

/** What is to be done about it, for those who work here. */
export const bringPayIn = () =>
  say('Whoever keeps pay should bring it in before the figures are published.');

/** Who is counted and who is not, as sentences beside the figures. */
export function countedNotes({ counted, excluded }: Pick<PayGap, 'counted' | 'excluded'>) {
  const missing = payMissing(excluded);
  return [
    ...counted.map((each) => `${say('Who is counted')}: ${sayServed(each)}`),
    ...excludedWords(excluded).map((each) => `${say('In no figure')}: ${each}`),
    ...(missing ? [missing] : []),
  ];
}
