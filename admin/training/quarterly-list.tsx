import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button } from '@mui/material';
import { resourceNamed } from '../foundation/declaration.ts';
import { mayList } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { useViewer } from '../providers/auth/viewer.ts';

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

/** The first and the last day of the quarter that a day is in. */
export function quarterOf(day: string): { from: string; until: string } {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3;
  const iso = (date: number) => new Date(date).toISOString().slice(0, 10);
  return { from: iso(Date.UTC(year, first, 1)), until: iso(Date.UTC(year, first + 3, 0)) };
}
