import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/** Scrolls a menu to the item of the page that is open, where that item is out of sight. */
export function useCurrentInSight(): RefObject<HTMLElement | null> {
  const menu = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is another on every page
  useEffect(() => {
    const frame = menu.current?.parentElement;
    const item = menu.current?.querySelector('[aria-current="page"]')?.getBoundingClientRect();
    if (!frame || !item) return;
    const { top, bottom, height } = frame.getBoundingClientRect();
    if (item.top < top || item.bottom > bottom) frame.scrollTop += item.top - top - height / 2;
  }, [pathname]);
  return menu;
}
