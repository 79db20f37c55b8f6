import { data, printed } from './cover.ts';
import { csvOf } from './csv.ts';
import type { Figures } from './save-file.tsx';

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
  csv: async ({ lines, csv = lines }) => new Blob([csvOf(csv())], { type: 'text/csv' }),
  json: async (figures) =>
    new Blob([JSON.stringify(data(figures), null, 2)], { type: 'application/json' }),
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

const nameOf = ({ reference }: Request) => reference.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();

/** Hands a file to the browser to keep. */
export function save(name: string, file: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
