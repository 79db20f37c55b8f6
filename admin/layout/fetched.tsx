import { type ComponentType, lazy, Suspense } from 'react';

type Fetch<Name extends string, Props> = () => Promise<Record<Name, ComponentType<Props>>>;

/** A page that is fetched when somebody comes to it. */
export const page = <Name extends string, Props extends object>(
  fetched: Fetch<Name, Props>,
  name: Name,
): ComponentType<Props> => lazy(async () => ({ default: (await fetched())[name] })) as never;

/** A part of a page that is fetched with the first page that has it; the rest of the page waits for nothing. */
export function part<Name extends string, Props extends object>(
  fetched: Fetch<Name, Props>,
  name: Name,
): ComponentType<Props> {
  const Fetched = page(fetched, name);
  return (props) => (
    <Suspense>
      <Fetched {...props} />
    </Suspense>
  );
}
