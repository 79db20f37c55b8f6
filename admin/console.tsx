import { CssBaseline } from '@mui/material';
import { AdminContext, CoreAdminUI, CustomRoutes, Notification, Resource } from 'react-admin';
import { Navigate, Route, useLocation } from 'react-router-dom';
import { pathOf, resources } from './foundation/declaration.ts';
import { LoadingRows } from './foundation/loading-rows.tsx';
import { pagesOf } from './foundation/pages.tsx';
import { HomePage } from './home/home-page.tsx';
import { say } from './language/say.ts';
import { Allowed } from './layout/allowed.tsx';
import { Elsewhere, isOurs } from './layout/elsewhere.tsx';
import { ErrorPage } from './layout/fault.tsx';
import { page } from './layout/fetched.tsx';
import { Layout } from './layout/layout.tsx';
import { NoPermission, NothingHere } from './layout/message.tsx';
import { theme } from './look/theme.ts';
import { authProvider } from './providers/auth/auth-provider.ts';
import { useViewer } from './providers/auth/viewer.ts';
import { dataProvider } from './providers/data/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { consoleStore } from './providers/store.ts';
import { nameRows, ownPages } from './screens.ts';

nameRows(resources);

const AccountPage = page(() => import('./sign-in/account-page.tsx'), 'AccountPage');
const SetPasswordPage = page(() => import('./sign-in/set-password-page.tsx'), 'SetPasswordPage');
const SignInPage = page(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage');

const light = theme('light');
const dark = theme('dark');
const store = consoleStore();

/** The whole console, or the way to it for who is not signed in. */
export function Console() {
  const { user, secondFactorRequired } = useViewer();
  const { pathname, search } = useLocation();
  const inside = user && !secondFactorRequired;
  if (inside || inFront.has(pathname)) return <Pages />;
  if (!isOurs(pathname)) return <Elsewhere pathname={pathname} />;
  return <Navigate to="/login" replace state={{ nextPathname: pathname, nextSearch: search }} />;
}

const inFront = new Set(['/login', '/set-password']);

/** A page for everything that is declared; the pieces of Admin, without the pages that it brings. */
const Pages = () => (
  <AdminContext
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    store={store}
    theme={light}
    darkTheme={dark}
  >
    <CssBaseline enableColorScheme />
    <CoreAdminUI
      title="Evenhand"
      layout={Layout}
      dashboard={HomePage}
      loginPage={SignInPage}
      catchAll={Nowhere}
      accessDenied={Denied}
      error={ErrorPage}
      loading={Loading}
      requireAuth
      disableTelemetry
    >
      {resources
        .filter(({ operations }) => operations.includes('list'))
        .map((resource) => (
          <Resource key={resource.name} name={pathOf(resource)} {...pagesOf(resource)} />
        ))}
      <CustomRoutes>
        <Route path="/account" element={<AccountPage />} />
        {ownPages().map(({ path, may, Page }) => (
          <Route key={path} path={`/${path}`} element={<Allowed may={may} Page={Page} />} />
        ))}
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/set-password" element={<SetPasswordPage />} />
      </CustomRoutes>
    </CoreAdminUI>
    <Notification />
  </AdminContext>
);

const Denied = () => <NoPermission />;

const Nowhere = () => <NothingHere />;

const Loading = () => <LoadingRows what={say('the page')} columns={3} />;
