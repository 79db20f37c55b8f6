import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import { runImport } from '../../schema/foundation/imports/run-import.ts';
import type { Council } from '../harness/council.ts';

/** Brings in equality answers, as personnel do; or tries what would come of it. */
export function bringingAnswers({ platform, as }: Council, text: string, dryRun: boolean) {
  const kind = kindsOf(platform.product.domains).get('equality-answers')!;
  const { context } = as('hrAdministrator');
  return runImport(context, kind, { name: 'answers.csv', bytes: once(text) }, { dryRun });
}

async function* once(text: string) {
  yield Buffer.from(text);
}
