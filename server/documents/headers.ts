import { formats } from '../../schema/foundation/documents/formats.ts';
import type { FoundDocument } from '../../schema/foundation/documents/take-out.ts';

/** What tells a browser to keep a document as a file and do nothing else with it. */
export const attachment = ({ name, format, size }: FoundDocument) => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'content-type': formats[format].mediaType,
  'content-length': size,
  'content-disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
});

/** The name for those who read nothing but ASCII, without what a header could stumble over. */
const plain = (name: string) => name.replace(/[^ -~]|["\\%]/g, '_');

/** The name as RFC 8187 writes it. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
