import { Fragment, type ReactNode } from 'react';
import { say } from './say.ts';

/** Says a sentence that has links or other marks inside: each `%{name}` is the element of that name. */
export const sayWith = (
  english: string,
  elements: Readonly<Record<string, ReactNode>>,
): ReactNode =>
  say(english)
    .split(/%\{(\w+)\}/)
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay where they are
    .map((part, place) => <Fragment key={place}>{place % 2 ? elements[part] : part}</Fragment>);
