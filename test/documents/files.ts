import { crc32, deflateRawSync } from 'node:zlib';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** One entry of a zip file, and what may be wrong with it. */
interface Packed {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  /** What the directory says that it unpacks to. */
  claims?: number;
  locked?: boolean;
}

/** A zip file as office programs write them. */
export function zip(...entries: Packed[]): Buffer<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false, claims, locked = false } of entries) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 1 : 0, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([latin1('PK\x03\x04'), common, latin1(name), packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([latin1('PK\x01\x02'), Buffer.from([20, 0]), common, end, latin1(name)]),
    );
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

const main = 'application/vnd.openxmlformats-officedocument';

/** An Office file: its kind, and what else is in it. */
export const office = (kind: string, ...more: Packed[]) =>
  zip({ name: '[Content_Types].xml', content: types(kind) }, ...more);

const types = (kind: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="${kind}"/></Types>`;

export const kinds = {
  docx: `${main}.wordprocessingml.document.main+xml`,
  xlsx: `${main}.spreadsheetml.sheet.main+xml`,
  pptx: `${main}.presentationml.presentation.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
};

export const openDocument = (kind: string, ...more: Packed[]) =>
  zip(
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  );

export const pdf = latin1(
  '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n',
);

/** One small file of every kind that is kept. */
export const good: Record<string, Buffer<ArrayBuffer>> = {
  'policy.pdf': pdf,
  'policy.docx': office(kinds.docx, { name: 'word/document.xml', content: '<w:document/>' }),
  'figures.xlsx': office(kinds.xlsx, { name: 'xl/workbook.xml', content: '<workbook/>' }),
  'policy.odt': openDocument('text'),
  'figures.ods': openDocument('spreadsheet'),
  'figures.csv': Buffer.from('name,number\nCaffè,3 < 4\n'),
  'note.txt': Buffer.from('Dear colleague, see <https://example.org> and <anna@example.org>.\n'),
  'letter.txt': latin1('Caf\xe9 in the encoding of old spreadsheets\r\n'),
  'scan.png': latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  'scan.jpg': latin1('\xff\xd8\xff\xe0\0\x10JFIF'),
  'scan.JPEG': latin1('\xff\xd8\xff\xe0\0\x10JFIF'),
  'mail.eml': Buffer.from(
    'From: a@example.org\r\nSubject: Hello\r\n there\r\n\r\n<html>Hello</html>\r\n',
  ),
};
