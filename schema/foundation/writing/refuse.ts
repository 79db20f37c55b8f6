import type { Model } from '../model/model.ts';
import { inWords } from '../model/words.ts';
import { Refusal } from '../refusal.ts';
import type { Verdict } from './change.ts';
import type { Lately } from './lately.ts';

/** Throws what the verdicts say against a change, if anything; what is hidden and what is absent sound alike. */
export function refuse(
  model: Model,
  action: 'create' | 'update' | 'delete',
  verdicts: readonly Verdict[],
  lately: readonly Lately[] = [],
) {
  const thing = inWords(model.singular);
  if (verdicts.some(({ visible }) => !visible))
    throw new Refusal('NOT_FOUND', `There is no such ${thing} that you can see.`);
  const forbidden = new Set(verdicts.flatMap((verdict) => verdict.forbidden));
  if (forbidden.size > 0) throw mayNot(action, thing, [...forbidden]);
  const changed = changedMeanwhile(verdicts);
  if (changed.length > 0)
    throw new Refusal('CONFLICT', `Somebody has changed this ${thing} since you opened it.`, {
      versions: changed.map(({ id, version }) => {
        const last = lately.find((change) => change.id === id);
        return { id, version, changedAt: last?.at ?? null, changedBy: last?.by ?? null };
      }),
    });
  const missing = new Set(verdicts.flatMap((verdict) => verdict.missing));
  if (missing.size > 0)
    throw new Refusal('BAD_USER_INPUT', 'What this refers to is not there.', {
      fields: Object.fromEntries([...missing].map((field) => [field, 'There is no such record.'])),
    });
}

/** What a rule says against a row, at the property that is to be mended. */
export interface Broken {
  property: string;
  says: string;
}

/** Throws what rules say against what has been written, if anything. */
export function refuseBroken(broken: readonly Broken[]) {
  const [first] = broken;
  if (first)
    throw new Refusal('BAD_USER_INPUT', `There is a problem with ${inWords(first.property)}.`, {
      fields: Object.fromEntries(broken.map(({ property, says }) => [property, says])),
    });
}

/** The rows that are no longer as their editor saw them. */
export const changedMeanwhile = (verdicts: readonly Verdict[]) =>
  verdicts.filter(({ visible, version, quoted }) => visible && version !== quoted);

const mayNot = (action: string, thing: string, fields: string[]) =>
  new Refusal(
    'FORBIDDEN',
    action === 'delete'
      ? `You may not delete this ${thing}.`
      : `You may not ${action} the ${fields.map(inWords).join(', ')} of this ${thing}.`,
    {
      fields: Object.fromEntries(
        fields.filter((field) => field !== 'id').map((field) => [field, 'You may not set this.']),
      ),
    },
  );
