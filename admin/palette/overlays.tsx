import { KeysDialog } from './keys-dialog.tsx';
import { show, useOverlay } from './opened.ts';
import { Palette } from './palette.tsx';
import { useKeys } from './use-keys.ts';

/** What the keys of every page open over it. */
export function Overlays() {
  const overlay = useOverlay();
  useKeys();
  const close = () => show(null);
  if (overlay === 'palette') return <Palette onClose={close} />;
  return overlay === 'keys' ? <KeysDialog onClose={close} /> : null;
}
