import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { Console } from './console.tsx';
import './look/fonts.css';
import { fetchPages } from './foundation/pages.tsx';
import { language } from './language/language.ts';
import { Starting } from './layout/starting.tsx';
import { Unreachable } from './layout/unreachable.tsx';
import { showRows } from './look/rows.ts';
import { fetchOverlays } from './palette/overlays.tsx';
import { hearOtherPages, loadViewer } from './providers/auth/viewer.ts';

/** The one nonce of this page: without it the browser takes no style of ours. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
const styles = createCache({ key: 'css', nonce, prepend: true });
const router = createBrowserRouter([{ path: '*', element: <Console /> }]);

document.documentElement.lang = language === 'en' ? 'en-GB' : language;
showRows();
hearOtherPages();

const root = createRoot(document.getElementById('console') as HTMLElement);
const show = (page: ReactNode) =>
  root.render(
    <StrictMode>
      <CacheProvider value={styles}>{page}</CacheProvider>
    </StrictMode>,
  );
show(<Starting />);
show(
  await loadViewer().then(
    () => <RouterProvider router={router} />,
    () => <Unreachable />,
  ),
);

// the pages that are opened next are there before anybody asks for them
const whenIdle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 1000));
whenIdle(() => Promise.all([fetchPages(), fetchOverlays()]).catch(() => undefined));
