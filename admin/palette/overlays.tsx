import { page } from '../layout/fetched.tsx';
import { show, useOverlay } from './opened.ts';
import { useKeys } from './use-keys.ts';

const KeysDialog = page(() => import('./keys-dialog.tsx'), 'KeysDialog');
const Palette = page(() => import('./palette.tsx'), 'Palette');

/** What the keys of every page open over it. */
export function Overlays() {
  const overlay = useOverlay();
  useKeys();
  const close = () => show(null);
  if (overlay === 'palette') return <Palette onClose={close} />;
  return overlay === 'keys' ? <KeysDialog onClose={close} /> : null;
}
