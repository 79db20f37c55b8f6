import { useSearchParams } from 'react-router-dom';

/** What is chosen of a page of figures: it stands in the address, so that it can be sent on. */
export function useChoices() {
  const [address, setAddress] = useSearchParams();
  /** Some choices make another one void. */
  const choose = (name: string, makesVoid?: string) => (value: string) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      if (makesVoid) next.delete(makesVoid);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return { address, choose };
}
