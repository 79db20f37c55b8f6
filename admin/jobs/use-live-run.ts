import { useEffect } from 'react';
import { useRefresh } from 'react-admin';
import type { Row } from '../foundation/may.ts';
import { watchRun } from './watch-run.ts';

const under: ReadonlySet<unknown> = new Set(['waiting', 'running']);

/** Keeps the page of a run that is not over up to date; a reload takes it up where it was. */
export function useLiveRun({ id, state }: Row) {
  const refresh = useRefresh();
  const live = under.has(state);
  useEffect(() => {
    if (!live) return;
    let last = '';
    return watchRun(id, (run, over) => {
      const said = JSON.stringify(run);
      // the first says what the page says already
      if (over || (last && said !== last)) refresh();
      last = said;
    });
  }, [id, live, refresh]);
}
