import { Suspense } from 'react';
import { page } from '../layout/fetched.tsx';
import { show, useOverlay } from './opened.ts';
import { useKeys } from './use-keys.ts';

const KeysDialog = page(() => import('./keys-dialog.tsx'), 'KeysDialog');
const palette = () => import('./palette.tsx');
const Palette = page(palette, 'Palette');

/** What the keys of every page open over it. */
export function Overlays() {
  const overlay = useOverlay();
  useKeys();
  const close = () => show(null);
  return (
    // the page behind stays as it is until what lies over it has come
    <Suspense>
      {overlay === 'palette' && <Palette onClose={close} />}
      {overlay === 'keys' && <KeysDialog onClose={close} />}
    </Suspense>
  );
}

/** Fetches what is wanted at once when it is wanted. */
export const fetchOverlays = () => palette();
