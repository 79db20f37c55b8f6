import { useEffect, useRef } from 'react';
import { useRefresh } from 'react-admin';
import type { Row } from '../foundation/may.ts';
import { type Watched, watchRun } from './watch-run.ts';

const under: ReadonlySet<unknown> = new Set(['waiting', 'running']);

const standing = ({ state, done, total }: Row | Watched) => JSON.stringify([state, done, total]);

/** Keeps the page of a run that is not over up to date; a reload takes it up where it was. */
export function useLiveRun(row: Row) {
  const refresh = useRefresh();
  const live = under.has(row.state);
  const shown = useRef(row);
  shown.current = row;
  useEffect(() => {
    if (!live) return;
    let first = true;
    return watchRun(row.id, (run, over) => {
      // it may have gone on between what the page asked and what is heard first
      if (over || !first || standing(run) !== standing(shown.current)) refresh();
      first = false;
    });
  }, [row.id, live, refresh]);
}
