import { inWords } from '../../schema/foundation/model/words.ts';

const formats = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** What tells a browser to keep the answer as a file: `training-standings-2026-03-31.csv`. */
export function attachment(plural: string, ending: keyof typeof formats = 'csv') {
  const name = inWords(plural).replaceAll(' ', '-');
  const today = new Date().toISOString().slice(0, 10);
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-type': formats[ending],
    'content-disposition': `attachment; filename="${name}-${today}.${ending}"`,
  };
}
