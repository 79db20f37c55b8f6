import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button } from '@mui/material';
import { say } from '../language/say.ts';
import { csvOf } from './csv.ts';
import { figuresOf } from './figures.ts';
import { type Dimension, pathOf, type Report } from './report.ts';
import type { Answer } from './report-api.ts';

interface Props extends Answer {
  report: Report;
  by: readonly Dimension[];
}

/** The table that is shown, as a file for a spreadsheet. */
export function Download({ report, by, asAt, cells }: Props) {
  if (cells.length === 0) return null;
  const save = () => {
    const file = new Blob([csvOf(report, by, figuresOf(by, cells))], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${pathOf(report)}-${asAt}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button variant="outlined" onClick={save} startIcon={<DownloadOutlined />}>
      {say('Download CSV')}
    </Button>
  );
}
