import { useState } from 'react';

const place = 'menu';

/** Whether the menu stands beside the page, where there is room for it; kept in this browser. */
export function useMenuShown(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(localStorage.getItem(place) !== 'hidden');
  return [
    shown,
    (next) => {
      localStorage.setItem(place, next ? 'shown' : 'hidden');
      setShown(next);
    },
  ];
}
