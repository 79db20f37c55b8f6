import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoNotDisturbOnOutlined from '@mui/icons-material/DoNotDisturbOnOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import type { Row } from '../foundation/may.ts';
import { calledBy } from '../foundation/represent.ts';
import { Standing } from '../foundation/standing.tsx';
import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const UserPage = page(() => import('./user-page.tsx'), 'UserPage');

export default {
  columns: ['name', 'email', 'roles', 'signsInBy', 'lastSignedInAt'],
  groups: [
    { heading: say('Person'), fields: ['name', 'email', 'language'] },
    { heading: say('Roles'), fields: ['roles', 'mayOwnContracts'] },
    {
      heading: say('Signing in'),
      fields: ['signsInBy', 'lastSignedInAt', 'twoFactorEnabled', 'disabled'],
    },
    { heading: say('Account'), fields: ['hasLeft', 'emailVerified', 'createdAt', 'updatedAt'] },
  ],
  values: {
    signsInBy: ({ row }) => <WayIn row={row} />,
    twoFactorEnabled: ({ row }) => (row.twoFactorEnabled ? say('On') : say('Off')),
  },
  empties: { lastSignedInAt: say('Never') },
  needs: { signsInBy: ['disabled'] },
  summary: calledBy('User', ['email', 'roles']),
  unasked: ['disabled', 'twoFactorEnabled'],
  show: UserPage,
} satisfies Screens;

/** How somebody signs in, or why they do not. */
function WayIn({ row: { signsInBy, disabled } }: { row: Row }) {
  if (disabled)
    return <Standing kind="info" Icon={DoNotDisturbOnOutlined} words={say('Disabled')} />;
  if (signsInBy === 'nothingYet')
    return <Standing kind="warning" Icon={ScheduleOutlined} words={say('Nothing yet')} />;
  const words = signsInBy === 'password' ? say('Password') : say('Work account');
  return <Standing kind="success" Icon={CheckCircleOutlined} words={words} />;
}
