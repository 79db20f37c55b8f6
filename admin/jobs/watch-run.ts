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

/** Listens to a run until it is over; whoever comes later hears all there is. Answers with the way to stop. */
export function watchRun(id: string, tell: (run: Watched, over: boolean) => void): () => void {
  const events = new EventSource(`/runs/${encodeURIComponent(id)}/events`);
  const heard = (over: boolean) => (event: Event) => {
    if (over) events.close();
    tell(JSON.parse((event as MessageEvent<string>).data), over);
  };
  events.addEventListener('progress', heard(false));
  events.addEventListener('end', heard(true));
  return () => events.close();
}

/** How a run stands now; nothing until it is known. */
export function useRun(id: string): { run?: Watched; over: boolean } {
  const [known, setKnown] = useState<{ run?: Watched; over: boolean }>({ over: false });
  useEffect(() => watchRun(id, (run, over) => setKnown({ run, over })), [id]);
  return known.run?.id === id ? known : { over: false };
}
