import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { reachedAtOnce } from '../providers/reach.ts';

type Fetch<Name extends string, Props> = () => Promise<Record<Name, ComponentType<Props>>>;

/** A page that is fetched when somebody comes to it. */
export const page = <Name extends string, Props extends object>(
  fetched: Fetch<Name, Props>,
  name: Name,
): ComponentType<Props> =>
  lazy(async () => ({ default: (await patiently(fetched))[name] })) as never;

/**
 * What could not be fetched while the server was away comes when it is back: by loading the page anew, since browsers
 * remember of a module that it failed. What the server no longer has stays a fault.
 */
const patiently = <Module,>(fetched: () => Promise<Module>): Promise<Module> =>
  fetched().catch(async (fault) => {
    if (await reachedAtOnce()) throw fault;
    window.location.reload();
    return new Promise<never>(() => {});
  });

/**
 * A part of a page that is fetched with the first page that has it; the rest of the page waits for nothing. What stands
 * in its place meanwhile keeps the page from jumping.
 */
export function part<Name extends string, Props extends object>(
  fetched: Fetch<Name, Props>,
  name: Name,
  meanwhile: (props: Props) => ReactNode = () => null,
): ComponentType<Props> {
  const Fetched = page(fetched, name);
  return (props) => (
    <Suspense fallback={meanwhile(props)}>
      <Fetched {...props} />
    </Suspense>
  );
}
