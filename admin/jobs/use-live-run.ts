import { useEffect } from 'react';
import { useRefresh } from 'react-admin';
import type { Row } from '../foundation/may.ts';

const under: ReadonlySet<unknown> = new Set(['waiting', 'running']);

/** Keeps the page of a run that is not over up to date; a reload takes it up where it was. */
export function useLiveRun({ id, state }: Row) {
  const refresh = useRefresh();
  const live = under.has(state);
  useEffect(() => {
    if (!live) return;
    const events = new EventSource(`/runs/${encodeURIComponent(id)}/events`);
    let last = '';
    const changed = ({ data }: MessageEvent<string>) => {
      // the first says what the page says already
      if (last && data !== last) refresh();
      last = data;
    };
    events.addEventListener('progress', changed);
    events.addEventListener('end', () => {
      events.close();
      refresh();
    });
    return () => events.close();
  }, [id, live, refresh]);
}
