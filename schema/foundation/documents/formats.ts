interface Described {
  /** What a browser is told that it is. */
  mediaType: string;
  /** How the names of such files end, the usual way first. */
  endings: readonly string[];
  /** How people call it. */
  called: string;
}

/** What documents may be; everything else is refused. */
export const formats = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], called: 'a PDF' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    called: 'a Word document',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    called: 'an Excel workbook',
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    endings: ['odt'],
    called: 'an OpenDocument text',
  },
  ods: {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    endings: ['ods'],
    called: 'an OpenDocument spreadsheet',
  },
  csv: { mediaType: 'text/csv', endings: ['csv'], called: 'a CSV file' },
  txt: { mediaType: 'text/plain', endings: ['txt'], called: 'plain text' },
  png: { mediaType: 'image/png', endings: ['png'], called: 'a PNG picture' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], called: 'a JPEG picture' },
  eml: { mediaType: 'message/rfc822', endings: ['eml'], called: 'an e-mail' },
} as const satisfies Record<string, Described>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
