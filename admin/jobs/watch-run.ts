import { useEffect, useState } from 'react';

/** A run as it is told while somebody watches it. */
export interface Watched {
  id: string;
  job: string;
  state: 'waiting' | 'running' | 'failed' | 'cancelled' | 'done';
  done: number | null;
  total: number | null;
  outcome: string | null;
  lastError: string | null;
  cancelRequested: boolean;
}

const soon = 2000;
const late = 60_000;

/** Listens to a run until it is over; whoever comes later hears all there is. Answers with the way to stop. */
export function watchRun(id: string, tell: (run: Watched, over: boolean) => void): () => void {
  let events: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const listen = (pause: number) => {
    events = new EventSource(`/runs/${encodeURIComponent(id)}/events`);
    const heard = (over: boolean) => (event: Event) => {
      if (over) events.close();
      tell(JSON.parse((event as MessageEvent<string>).data), over);
    };
    events.addEventListener('progress', heard(false));
    events.addEventListener('end', heard(true));
    events.addEventListener('error', () => {
      // a browser comes back by itself after a break, but not to a server that was too busy
      if (events.readyState === EventSource.CLOSED && pause < late)
        again = setTimeout(listen, pause, pause * 2);
    });
  };
  listen(soon);
  return () => {
    clearTimeout(again);
    events.close();
  };
}

/** How a run stands now; nothing until it is known. */
export function useRun(id: string): { run?: Watched; over: boolean } {
  const [known, setKnown] = useState<{ run?: Watched; over: boolean }>({ over: false });
  useEffect(() => watchRun(id, (run, over) => setKnown({ run, over })), [id]);
  return known.run?.id === id ? known : { over: false };
}
