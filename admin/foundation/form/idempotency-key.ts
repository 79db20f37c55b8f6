import { useRef } from 'react';
import type { Values } from '../../providers/data/changes.ts';

/** One key for the values of one form: sending them twice adds one row. */
export function useIdempotencyKey() {
  const last = useRef({ typed: '', key: '' });
  return (values: Values): string => {
    const typed = JSON.stringify(values);
    if (last.current.typed !== typed) last.current = { typed, key: randomKey() };
    return last.current.key;
  };
}

// randomUUID is not there on plain http
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
