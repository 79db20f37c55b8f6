import { told } from '../harness/answer.ts';
import type { Council } from '../harness/council.ts';

/** Asks a council as an HR administrator. */
export const asHr =
  (demo: () => Council) => async (source: string, variables?: Record<string, unknown>) =>
    told(await demo().as('hrAdministrator').ask(source, variables));

/** A request under data-protection law as somebody's, written down by an HR administrator. */
export async function requestOf(demo: Council, employee: string, kind: string) {
  const { createRightsRequest: made } = await asHr(() => demo)(
    `mutation ($input: RightsRequestInput!) { createRightsRequest(input: $input) { rightsRequest { id version dueOn } } }`,
    { input: { employee, kind, receivedOn: '2026-01-31', email: 'me@example.org' } },
  );
  return made.rightsRequest as { id: string; version: number; dueOn: string };
}
