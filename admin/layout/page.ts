import { type ComponentType, lazy } from 'react';

/** A component that is fetched when somebody comes to it. */
export const page = <Name extends string, Props>(
  fetched: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) => lazy(async () => ({ default: (await fetched())[name] }));
