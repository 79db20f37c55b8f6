import type { PlainDate } from '../../foundation/imports/calendar.ts';
import { dayInLondon, momentOf } from './day.ts';
import type { Amendment, Release } from './release.ts';

/** A change to a contract as a release describes it. */
export interface VariationRow {
  number: string;
  kind: 'extension' | 'value' | 'terms' | 'suppliers' | 'other';
  agreedOn: PlainDate | null;
  summary: string | null;
  valueAfter: string | null;
  endsOnAfter: PlainDate | null;
}

/** What of a contract a release states, as far as it can be varied. */
export interface Stated {
  value: string | null;
  endsOn: PlainDate | null;
}

const kinds = ['extension', 'value', 'terms', 'suppliers', 'other'] as const;

/**
 * The amendments of a contract. The one that a release reports brought about what the release states; of earlier ones
 * it tells only that they were.
 */
export function variationsOf(
  amendments: readonly Amendment[],
  release: Release,
  stated: Stated,
): VariationRow[] {
  if (amendments.length === 0)
    return release.tag?.includes('contractAmendment') && release.id
      ? [varied({ id: release.id, date: release.date }, release, stated, true)]
      : [];
  const reported = amendments.findLastIndex(
    ({ releaseID }) => releaseID && releaseID === release.id,
  );
  const latest = release.tag?.includes('contractAmendment') ? amendments.length - 1 : -1;
  const own = reported >= 0 ? reported : latest;
  return amendments.map((amendment, place) =>
    varied(
      { ...amendment, id: amendment.id ?? `${release.ocid} ${place + 1}` },
      release,
      stated,
      place === own,
    ),
  );
}

function varied(
  amendment: Amendment & { id: string },
  release: Release,
  stated: Stated,
  own: boolean,
): VariationRow {
  const { id, date, description, rationale, kind, valueAfter, endDateAfter } = amendment;
  // one of ours says itself what it brought about
  const told = own && !kind;
  const moment = date ?? (own ? release.date : null);
  const amount = Number(valueAfter?.amount ?? Number.NaN);
  const after = {
    valueAfter: Number.isFinite(amount) ? amount.toFixed(2) : told ? stated.value : null,
    endsOnAfter: endDateAfter ? dayInLondon(endDateAfter) : told ? stated.endsOn : null,
  };
  const words = [...new Set([description, rationale].map((each) => each?.trim()).filter(Boolean))];
  return {
    number: id,
    kind: kinds.find((each) => each === kind) ?? 'other',
    agreedOn: moment ? (dayInLondon(moment) ?? momentOf(moment)?.slice(0, 10) ?? null) : null,
    summary: words.join('\n') || null,
    ...after,
  };
}

/** What a variation changes, from what was stated before it. */
export function kindOf(variation: VariationRow, before: Stated | undefined): VariationRow['kind'] {
  const { kind, valueAfter, endsOnAfter } = variation;
  if (kind !== 'other' || !before) return kind;
  if (endsOnAfter && endsOnAfter !== before.endsOn) return 'extension';
  return valueAfter && valueAfter !== before.value ? 'value' : 'other';
}
