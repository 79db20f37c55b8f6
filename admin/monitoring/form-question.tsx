import HelpOutlined from '@mui/icons-material/HelpOutlined';
import type { Row } from '../foundation/may.ts';
import { calledBy } from '../foundation/represent.ts';
import { Standing } from '../foundation/standing.tsx';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['characteristic', 'explained', 'neededFor'],
  represents: calledBy('FormQuestion', ['form', 'characteristic'], ': '),
  values: { explained: Explained },
} satisfies Screens;

function Explained({ row }: { row: Row }) {
  return row.explained ? (
    say('Yes')
  ) : (
    <Standing kind="warning" Icon={HelpOutlined} words={say('Nothing says so')} />
  );
}
