import { noBrowser } from '../test/harness/chromium.ts';
import type { Extent } from './drill.ts';
import { databaseStopsDuringExport } from './faults/export.ts';
import { databaseStopsDuringSave } from './faults/form.ts';
import { databaseStopsDuringImport, killedDuringImport } from './faults/import.ts';
import { databaseStopsBehindForm } from './faults/screen.ts';
import { openGround } from './ground.ts';
import type { Outcome } from './outcome.ts';

/** Tries every fault on a ground of its own. */
export async function tryFaults(extent: Extent, browser = !noBrowser): Promise<Outcome[]> {
  const ground = await openGround();
  const drill = { ...extent, ground };
  try {
    return [
      await databaseStopsDuringSave(drill),
      ...(browser ? [await databaseStopsBehindForm(drill)] : []),
      await databaseStopsDuringImport(drill),
      await databaseStopsDuringExport(drill),
      await killedDuringImport(drill),
    ];
  } finally {
    await ground.close();
  }
}
