import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoNotDisturbOnOutlined from '@mui/icons-material/DoNotDisturbOnOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import type { Row } from '../foundation/may.ts';
import { Standing } from '../foundation/standing.tsx';
import { say } from '../language/say.ts';

/** How far training that was handed in has got. */
export function ClaimState({ row }: { row: Row }) {
  if (row.state === 'approved')
    return <Standing kind="success" Icon={CheckCircleOutlined} words={say('Approved')} />;
  if (row.state === 'refused')
    return <Standing kind="error" Icon={DoNotDisturbOnOutlined} words={say('Refused')} />;
  return <Standing kind="warning" Icon={ScheduleOutlined} words={say('To be looked at')} />;
}
