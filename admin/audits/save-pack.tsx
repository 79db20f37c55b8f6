import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button, Stack } from '@mui/material';
import { useNotify } from 'react-admin';
import { say } from '../language/say.ts';
import { council } from '../layout/council.ts';
import { save } from '../reports/save-as.ts';
import { askFindings, type Frozen } from './frozen-api.ts';
import { askCover, type Cover } from './pack-cover.ts';

/** The whole pack as a file: to print, for a spreadsheet, or for other software. */
export function SavePack({ pack, frozen }: { pack: string; frozen: readonly Frozen[] }) {
  const notify = useNotify();
  const take = (make: (cover: Cover) => Promise<[ending: string, file: Blob]>) => async () => {
    try {
      const cover = await askCover(pack);
      const [ending, file] = await make(cover);
      save(`workforce-audit-${cover.asAt}.${ending}`, file);
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
    }
  };
  const page = take(async (cover) => {
    const { packPage, packToPrint } = await printing();
    const whole = await packToPrint(cover, pack, frozen);
    return ['html', new Blob([packPage(whole)], { type: 'text/html' })];
  });
  const sheet = take(async (cover) => {
    const { packSheet, packToPrint } = await printing();
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    return ['ods', new Blob([await packSheet(await packToPrint(cover, pack, frozen))], { type })];
  });
  const data = take(async (cover) => {
    const reports = frozen.map(({ variables, answer, ...each }) => ({
      ...each,
      variables: JSON.parse(variables),
      answer: JSON.parse(answer),
    }));
    const whole = { council, ...cover, findings: await askFindings(pack), reports };
    return ['json', new Blob([JSON.stringify(whole, null, 2)], { type: 'application/json' })];
  });
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <Button variant="contained" startIcon={<DownloadOutlined />} onClick={page}>
        {say('Page to print')}
      </Button>
      <Button variant="outlined" startIcon={<DownloadOutlined />} onClick={sheet}>
        {say('Spreadsheet (ODS)')}
      </Button>
      <Button variant="outlined" startIcon={<DownloadOutlined />} onClick={data}>
        {say('JSON, for other software')}
      </Button>
    </Stack>
  );
}

/** What makes files of it is fetched when one is wanted. */
const printing = async () => ({
  ...(await import('./printed-pack.ts')),
  ...(await import('./pack-to-print.ts')),
});
