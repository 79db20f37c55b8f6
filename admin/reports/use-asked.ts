import { useRef, useState } from 'react';
import { type Asked, addressOf, askedBy } from './asked.ts';
import type { Report } from './report.ts';
import { useKeptAddress } from './use-kept-address.ts';

/** What a report page is asked for: at first what its address says, then the other way round; and whether anybody chose the view. */
export function useAsked(report: Report) {
  const { address, setAddress } = useKeptAddress();
  const [chosen, setChosen] = useState(address.has('by'));
  const [asked, setAsked] = useState(() => askedBy(report, address));
  // an address comes true a moment later, and the next choice must not be made from the one before
  const latest = useRef(asked);
  const ask = (change: (now: Asked) => Asked) => {
    latest.current = change(latest.current);
    setAsked(latest.current);
    setChosen(true);
    setAddress(new URLSearchParams(addressOf(latest.current)), { replace: true });
  };
  return { asked, chosen, ask };
}
