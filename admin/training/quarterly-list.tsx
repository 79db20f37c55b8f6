import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button } from '@mui/material';
import { resourceNamed } from '../foundation/declaration.ts';
import { mayList } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { quarterOf } from './quarter.ts';

const columns = [
  ...['employee', 'vacancy', 'joinedOn', 'requirement', 'standing', 'until', 'outstandingSince'],
  ...['reason', 'followedUpOn', 'outcome'],
];

/** The list for the recruitment team: everybody on a panel in the quarter, as a file for a spreadsheet. */
export function QuarterlyList() {
  const { ability } = useViewer();
  const resource = resourceNamed('PanelParticipation');
  if (!mayList(ability, resource)) return null;
  const query = new URLSearchParams({ ...quarterOf(today()), columns: columns.join() });
  return (
    <Button
      variant="outlined"
      component="a"
      href={`/export/${resource.plural}.csv?${query}`}
      download
      startIcon={<DownloadOutlined />}
    >
      This quarter’s list
    </Button>
  );
}
