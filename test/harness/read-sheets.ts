import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readOds } from 'odf-kit/ods-reader';

/** What is in a spreadsheet; its reader passes over the rows that are repeated on every page. */
export function readSheets(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const content = strFromU8(parts['content.xml']!).replace(/<\/?table:table-header-rows>/g, '');
  return readOds(zipSync({ ...parts, 'content.xml': strToU8(content) })).sheets;
}

/** How a spreadsheet is printed: its paper, and the words of the row that heads every page of each sheet. */
export function printSetUpOf(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const [, paper] = strFromU8(parts['styles.xml']!).match(
    /<style:page-layout-properties ?([^>]*)\/>/,
  )!;
  const headed = strFromU8(parts['content.xml']!).matchAll(
    /<table:table-header-rows>(.*?)<\/table:table-header-rows>/gs,
  );
  return {
    paper,
    heads: [...headed].map(([, row]) =>
      row!
        .replace(/<[^>]*>|\n/g, ' ')
        .trim()
        .split(/ {2,}/),
    ),
  };
}
