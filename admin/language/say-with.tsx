import { Fragment, type ReactNode } from 'react';

/** Puts links or other marks into a sentence that is said: each `%{name}` still in it is the element of that name. */
export const sayWith = (said: string, elements: Readonly<Record<string, ReactNode>>): ReactNode =>
  said
    .split(/%\{(\w+)\}/)
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay where they are
    .map((part, place) => <Fragment key={place}>{place % 2 ? elements[part] : part}</Fragment>);
