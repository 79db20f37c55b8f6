import { longDate } from '../foundation/format.ts';
import { today } from '../foundation/today.ts';
import { language } from '../language/language.ts';
import { say } from '../language/say.ts';
import { csvOf } from './csv.ts';
import type { Printed } from './printed/printed.ts';
import type { Figures } from './save-file.tsx';
import { withheldMark } from './withheld-mark.ts';

export type Ending = 'csv' | 'ods' | 'html' | 'json';

/** Somebody outside asked for it: their request goes on the cover. */
export interface Request {
  reference: string;
  asked: string;
}

/** Saves the figures as a file of this kind. */
export async function saveAs(figures: Figures, ending: Ending, request?: Request) {
  const name = request ? `${figures.name}-${nameOf(request)}` : figures.name;
  save(`${name}.${ending}`, await files[ending](figures, request));
}

const files: Record<Ending, (figures: Figures, request?: Request) => Promise<Blob>> = {
  csv: async ({ lines }) => new Blob([csvOf(lines())], { type: 'text/csv' }),
  json: async ({ data }) =>
    new Blob([JSON.stringify(data(), null, 2)], { type: 'application/json' }),
  html: async (figures, request) => {
    const { printedPage } = await import('./printed/page.ts');
    return new Blob([printedPage(printed(figures, request))], { type: 'text/html' });
  },
  ods: async (figures, request) => {
    const { printedSheet } = await import('./printed/sheet.ts');
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    return new Blob([await printedSheet(printed(figures, request))], { type });
  },
};

function printed(figures: Figures, request?: Request): Printed {
  const { title = document.title, about = [], notes = [], lines } = figures;
  const rows = lines();
  const withheld = rows.some((row) => row.includes(withheldMark));
  return {
    title,
    about: [
      ...(request
        ? ([
            [say('Answer to the information request'), request.reference],
            [say('What was asked'), request.asked],
          ] as const)
        : []),
      ...about,
      [say('Taken from the record on'), longDate(today())],
    ],
    notes: [
      ...(withheld ? [meaningOfMark()] : []),
      ...(withheld && request ? [whyNotGiven()] : []),
      ...notes,
      say('An empty cell is a figure that there is not, or of too few people for a share.'),
    ],
    lines: rows,
    words: { cover: say('Cover and notes'), notes: say('Notes'), figures: say('Figures') },
    language,
  };
}

/** What the mark of a withheld figure says. */
export const meaningOfMark = () =>
  say(
    '%{mark} stands for a figure that is withheld, because somebody could be recognised by it or it would give such a figure away. The mark is the same for both, and nought may be behind it too.',
    { mark: withheldMark },
  );

const whyNotGiven = () =>
  say(
    'What is withheld is personal data of people who could be recognised, which is exempt under section 40(2) of the Freedom of Information Act 2000. These figures are the same that everybody gets.',
  );

const nameOf = ({ reference }: Request) => reference.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();

/** Hands a file to the browser to keep. */
export function save(name: string, file: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
