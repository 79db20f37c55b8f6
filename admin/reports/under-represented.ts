import { say } from '../language/say.ts';
import type { CommunityRow } from './service-users-api.ts';

/** One sentence first: which groups are under-represented, if the numbers support naming any. */
export function underRepresented(rows: readonly CommunityRow[], ofAllResidents: boolean): string {
  if (!ofAllResidents)
    return say(
      'No group is named as under-represented: users of every age are held against a population that leaves some residents out. Compare with a table of all residents.',
    );
  const under = rows.filter(({ judgement }) => judgement === 'under');
  return under.length === 0
    ? say(
        'The numbers support naming no group as under-represented; that is no proof that none is.',
      )
    : say('Under-represented, as far as these forms tell: %{groups}. The figures do not say why.', {
        groups: under.map(({ label, ratio }) => `“${label}” (${ratio!.toFixed(2)})`).join(', '),
      });
}
