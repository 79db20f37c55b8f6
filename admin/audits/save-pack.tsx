import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button, Stack } from '@mui/material';
import { useNotify } from 'react-admin';
import { longDate } from '../foundation/format.ts';
import { language } from '../language/language.ts';
import { say } from '../language/say.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { meaningOfMark, save } from '../reports/save-as.ts';
import { askFindings, type Frozen } from './frozen-api.ts';
import { frozenTable } from './frozen-table.ts';
import { keyInWords } from './frozen-words.ts';
import type { PrintedPack } from './printed-pack.ts';

interface Cover {
  title: string;
  asAt: string;
  frozenAt: string;
  fingerprint: string;
  frozenBy: { name: string } | null;
}

const askCover = async (id: string) =>
  (
    await askGraphQL<{ auditPack: Cover }>(
      `query ($id: ID!) { auditPack(id: $id) { title asAt frozenAt fingerprint frozenBy { name } } }`,
      { id },
    )
  ).auditPack;

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
    const { packPage } = await import('./printed-pack.ts');
    return [
      'html',
      new Blob([packPage(await printed(cover, pack, frozen))], { type: 'text/html' }),
    ];
  });
  const sheet = take(async (cover) => {
    const { packSheet } = await import('./printed-pack.ts');
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    return ['ods', new Blob([await packSheet(await printed(cover, pack, frozen))], { type })];
  });
  const data = take(async (cover) => {
    const reports = frozen.map(({ variables, answer, ...each }) => ({
      ...each,
      variables: JSON.parse(variables),
      answer: JSON.parse(answer),
    }));
    const whole = { ...cover, findings: await askFindings(pack), reports };
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

async function printed(
  cover: Cover,
  pack: string,
  frozen: readonly Frozen[],
): Promise<PrintedPack> {
  const findings = await askFindings(pack);
  return {
    title: cover.title,
    language,
    about: [
      [say('As at'), longDate(cover.asAt)],
      [say('Frozen'), longDate(cover.frozenAt.slice(0, 10))],
      [say('By'), cover.frozenBy?.name ?? '–'],
      [say('Fingerprint'), cover.fingerprint],
    ],
    notes: [
      meaningOfMark(),
      say('An empty cell is a figure that there is not, or of too few people for a share.'),
      say(
        'Tables by characteristic and of pay leave out councillors and those whom schools employ. The headcount leaves out those whom schools employ and counts councillors. Why people leave, exit interviews answered and training by area leave out neither.',
      ),
      say(
        'Directorates, and areas in the workforce profile and the non-disclosure list, are counted with the areas below them; areas in other tables are counted without.',
      ),
      say(
        'Where a table is of parts of the council, groups of which nothing is shown are left out of it.',
      ),
    ],
    findings: [
      [say('Finding'), say('Table'), say('Evidence'), say('Owner'), say('Action'), say('Deadline')],
      ...findings.map(({ finding, report, evidence, owner, action }) => [
        finding,
        keyInWords(report),
        evidence,
        owner,
        action && [action.plan?.title, action.keyAction].filter(Boolean).join(': '),
        action?.deadline && longDate(action.deadline),
      ]),
    ],
    tables: frozen.map(frozenTable),
    words: {
      cover: say('Cover and notes'),
      notes: say('Notes'),
      findings: say('Findings'),
      contents: say('Contents'),
      sheet: say('Sheet'),
      report: say('Report'),
      table: say('Table'),
      about: say('Of when'),
      none: say('Nothing is recorded as found.'),
    },
  };
}
