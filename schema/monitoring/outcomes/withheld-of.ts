import type { ServedYear } from './serve.ts';

/** How many figures of a year are withheld. */
export const withheldOf = ({ paths }: ServedYear) =>
  Object.values(paths)
    .flatMap(({ whole, parts }) => [whole, ...Object.values(parts).flat()])
    .flatMap(({ bands, declared }) => [...declared, ...bands.flat()])
    .filter((figure) => figure === null).length;
