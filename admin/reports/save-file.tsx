import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button } from '@mui/material';
import {
  byteOrderMark,
  type CsvValue,
  csvCell,
  csvLine,
} from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';

interface Props {
  /** The name of the file, without what kind it is. */
  name: string;
  lines: () => readonly (readonly CsvValue[])[];
  /** The same figures with what they are about, for other software. */
  data: () => unknown;
}

/** The table that is shown, as files: for a spreadsheet, and for other software. */
export const SaveFigures = ({ name, lines, data }: Props) => (
  <>
    <Button
      variant="outlined"
      startIcon={<DownloadOutlined />}
      onClick={() => save(`${name}.csv`, 'text/csv', csvOf(lines()))}
    >
      {say('Download CSV')}
    </Button>
    <Button
      variant="outlined"
      startIcon={<DownloadOutlined />}
      onClick={() => save(`${name}.json`, 'application/json', JSON.stringify(data(), null, 2))}
    >
      {say('Download JSON')}
    </Button>
  </>
);

const csvOf = (lines: readonly (readonly CsvValue[])[]) =>
  `${byteOrderMark}${lines.map((line) => csvLine(line.map(csvCell))).join('')}`;

function save(name: string, type: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
