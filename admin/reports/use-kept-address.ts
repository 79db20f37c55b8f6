import { useEffect } from 'react';
import { useStore } from 'react-admin';
import { useLocation, useSearchParams } from 'react-router-dom';

/** What is asked of a page of figures: as its address says, or as it was asked last where that says nothing. */
export function useKeptAddress() {
  const { pathname } = useLocation();
  const [address, setAddress] = useSearchParams();
  const [kept, keep] = useStore(`reports.asked.${pathname}`, '');
  const written = address.toString();
  useEffect(() => {
    if (written) keep(written);
    else if (kept) setAddress(kept, { replace: true });
  }, [written, kept, keep, setAddress]);
  return {
    address: written ? address : new URLSearchParams(kept),
    setAddress(next: URLSearchParams, options?: { replace: boolean }) {
      keep(next.toString());
      setAddress(next, options);
    },
  };
}
