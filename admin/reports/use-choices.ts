import { useKeptAddress } from './use-kept-address.ts';

/** What is chosen of a page of figures: it stands in the address, so that it can be sent on. */
export function useChoices() {
  const { address, setAddress } = useKeptAddress();
  /** Some choices make another one void. */
  const choose = (name: string, makesVoid?: string) => (value: string) => {
    const next = new URLSearchParams(address);
    if (makesVoid) next.delete(makesVoid);
    if (value) next.set(name, value);
    else next.delete(name);
    setAddress(next);
  };
  return { address, choose };
}
