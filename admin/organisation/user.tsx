import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoNotDisturbOnOutlined from '@mui/icons-material/DoNotDisturbOnOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { shortInstant } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { Standing } from '../foundation/standing.tsx';
import type { Screens } from '../screens.ts';
import { UserPage } from './user-page.tsx';

export default {
  columns: ['name', 'email', 'roles', 'signsInBy', 'lastSignedInAt'],
  groups: [
    { heading: 'Person', fields: ['name', 'email', 'language'] },
    { heading: 'Roles', fields: ['roles', 'mayOwnContracts'] },
    {
      heading: 'Signing in',
      fields: ['signsInBy', 'lastSignedInAt', 'twoFactorEnabled', 'disabled'],
    },
    { heading: 'Account', fields: ['hasLeft', 'emailVerified', 'createdAt', 'updatedAt'] },
  ],
  labels: {
    signsInBy: 'Signs in with',
    lastSignedInAt: 'Last signed in',
    twoFactorEnabled: 'Second factor',
  },
  values: {
    signsInBy: ({ row }) => <WayIn row={row} />,
    lastSignedInAt: ({ row: { lastSignedInAt } }) =>
      lastSignedInAt ? shortInstant(String(lastSignedInAt)) : 'Never',
    twoFactorEnabled: ({ row }) => (row.twoFactorEnabled ? 'On' : 'Off'),
  },
  needs: { signsInBy: ['disabled'] },
  unasked: ['disabled', 'twoFactorEnabled', 'emailVerified'],
  show: UserPage,
} satisfies Screens;

/** How somebody signs in, or why they do not. */
function WayIn({ row: { signsInBy, disabled } }: { row: Row }) {
  if (disabled) return <Standing kind="info" Icon={DoNotDisturbOnOutlined} words="Disabled" />;
  if (signsInBy === 'nothingYet')
    return <Standing kind="warning" Icon={ScheduleOutlined} words="Nothing yet" />;
  const words = signsInBy === 'password' ? 'Password' : 'Work account';
  return <Standing kind="success" Icon={CheckCircleOutlined} words={words} />;
}
