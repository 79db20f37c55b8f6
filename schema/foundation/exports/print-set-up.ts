import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { OdsDocument } from 'odf-kit/ods';

const paper = [
  'fo:page-width="29.7cm"',
  'fo:page-height="21cm"',
  'fo:margin="1.2cm"',
  'style:print-orientation="landscape"',
  // as wide as one page, as many pages long as it takes
  'style:scale-to-X="1"',
  'style:scale-to-Y="0"',
].join(' ');

/** A spreadsheet that prints as it is: A4 on its side, no wider than the paper, the first row on every page. */
export async function printedAsItIs(document: OdsDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { mimetype, ...parts } = unzipSync(await document.save());
  const written = (name: string, change: (xml: string) => string) => ({
    [name]: strToU8(change(strFromU8(parts[name]!))),
  });
  return zipSync({
    // the first of the file and not packed, as the format wants it
    mimetype: [mimetype!, { level: 0 }],
    ...parts,
    ...written('styles.xml', (xml) =>
      xml.replace('<style:page-layout-properties/>', `<style:page-layout-properties ${paper}/>`),
    ),
    ...written('content.xml', (xml) => xml.replace(firstRows, headed)),
  });
}

const firstRows = /(<table:table .*?)(<table:table-row\b[^>]*?(?:\/>|>.*?<\/table:table-row>))/gs;
const headed = '$1<table:table-header-rows>$2</table:table-header-rows>';
