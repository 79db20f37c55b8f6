import { jobsOf } from '../schema/foundation/jobs/job.ts';
import { loadGuarded, loadSamples, loadVocabulary } from './database/seed.ts';
import { Ledger } from './jobs/ledger.ts';
import type { Platform } from './platform.ts';
import { createDemoAccounts, refuseDemoAccounts } from './sessions/demo-accounts.ts';

/**
 * Gives the database what it begins with: the code lists, and in a demonstration the invented council when nobody has
 * an account yet. Takes up where an interrupted start left off. Answers whether the demo accounts are there.
 */
export async function furnish({ settings, database, product, contexts }: Platform) {
  await refuseDemoAccounts(database, settings);
  await loadVocabulary(product, contexts, database);
  if (settings.seed !== 'demo') return false;
  const today = new Date().toISOString().slice(0, 10);
  const { rows } = await database.query<Furnished>(furnished);
  const [state] = rows;
  if (state?.empty) await loadSamples(product, contexts, today);
  else if (!state?.invented) return false;
  else if (!state.complete) await loadGuarded(product, contexts, today);
  if (state.complete) return true;
  const ledger = new Ledger(database);
  for (const { name, atFirst } of jobsOf(product.domains).values())
    if (atFirst) await ledger.want(name);
  await createDemoAccounts(database, settings);
  return true;
}

interface Furnished {
  empty: boolean;
  invented: boolean;
  complete: boolean;
}

// the passwords come last: with them the demonstration is complete
const furnished = `
  select not exists (select 1 from user_account) as empty,
    exists (select 1 from user_account where email like '%@demo.example') as invented,
    exists (select 1 from auth.account account join user_account person on person.id = account.user_id
            where person.email like '%@demo.example') as complete`;
