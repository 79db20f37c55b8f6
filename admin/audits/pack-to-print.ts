import { longDate } from '../foundation/format.ts';
import { language } from '../language/language.ts';
import { say } from '../language/say.ts';
import { whose } from '../reports/cover.ts';
import { askFindings, type Frozen } from './frozen-api.ts';
import { frozenTable } from './frozen-table.ts';
import { keyInWords } from './frozen-words.ts';
import type { Cover } from './pack-cover.ts';
import type { PrintedPack } from './printed-pack.ts';

/** A pack with what was found in it until now, as it is printed. */
export async function packToPrint(
  cover: Cover,
  pack: string,
  frozen: readonly Frozen[],
): Promise<PrintedPack> {
  const findings = await askFindings(pack);
  return {
    title: cover.title,
    language,
    about: [
      ...whose({ report: say('Workforce audit pack') }),
      [say('As at'), longDate(cover.asAt)],
      [say('Frozen'), longDate(cover.frozenAt.slice(0, 10))],
      [say('By'), cover.frozenBy?.name ?? '–'],
      [say('Fingerprint'), cover.fingerprint],
    ],
    notes: [
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
      reading: say('How to read these figures'),
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
