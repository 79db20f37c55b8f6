import { Box, Drawer, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { DeedBar } from '../foundation/bulk/deed-bar.tsx';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { Overlays } from '../palette/overlays.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { ErrorPage, FaultBoundary } from './fault.tsx';
import { page } from './fetched.tsx';
import { Menu } from './menu.tsx';
import { useMenuShown } from './menu-shown.ts';
import { OfflineBar } from './offline-bar.tsx';
import { TopBar } from './top-bar.tsx';

const SignInAgain = page(() => import('../sign-in/sign-in-again.tsx'), 'SignInAgain');

const menuWidth = 232;

/** The frame around every page: the bar, the menu, and the page itself. */
export function Layout({ children }: { children?: ReactNode }) {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const { forgotten } = useViewer();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useMenuShown();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);
  useEffect(() => {
    setOpen(false);
    // a new page is announced from its start, as a browser would do
    if (arrived.current !== pathname) main.current?.focus({ preventScroll: true });
    arrived.current = pathname;
  }, [pathname]);
  return (
    <>
      <Box component="a" href="#main" sx={skipLink}>
        {say('Skip to the page')}
      </Box>
      <TopBar menuShown={wide && shown} onMenu={() => (wide ? setShown(!shown) : setOpen(true))} />
      <OfflineBar />
      <DeedBar />
      <Box sx={{ display: 'flex', minHeight: 'calc(100vh - 56px)' }}>
        {wide && shown && (
          <Box
            className="not-printed"
            sx={{ width: menuWidth, flex: 'none', borderRight: 1, borderColor: 'divider' }}
          >
            <Box
              sx={{
                position: 'sticky',
                top: 56,
                maxHeight: 'calc(100vh - 56px)',
                overflowY: 'auto',
              }}
            >
              <Menu />
            </Box>
          </Box>
        )}
        {!wide && (
          <Drawer
            open={open}
            onClose={() => setOpen(false)}
            slotProps={{ paper: { sx: { width: 288 }, 'aria-label': say('Menu') } }}
          >
            <Menu />
          </Drawer>
        )}
        <Box
          component="main"
          id="main"
          ref={main}
          tabIndex={-1}
          sx={{
            flex: 1,
            minWidth: 0,
            maxWidth: 1280,
            px: { xs: 2, md: 4 },
            pt: { xs: 2.5, md: 3.5 },
            pb: { xs: 6, md: 8 },
          }}
        >
          <FaultBoundary key={pathname} fallback={ErrorPage}>
            <Suspense fallback={<LoadingRows what={say('the page')} columns={3} />}>
              {children}
            </Suspense>
          </FaultBoundary>
        </Box>
      </Box>
      <Overlays />
      {forgotten && <SignInAgain onDone={() => queryClient.invalidateQueries()} />}
    </>
  );
}

const skipLink = {
  position: 'absolute',
  left: -9999,
  top: 8,
  zIndex: 2000,
  px: 2,
  py: 1.25,
  bgcolor: 'background.paper',
  '&:focus': { left: 8 },
} as const;
