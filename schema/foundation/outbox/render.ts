import { type Mail, type Piece, wordingOf } from './mail.ts';
import { type Language, languageTags } from './message.ts';

/** A mail with everything filled in. */
export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

interface Filling {
  language: Language;
  values: Record<string, unknown>;
  link: string;
}

const farewells: Record<Language, string> = {
  english: 'This message was sent by Evenhand. Replies to it are not read.',
  welsh: 'Anfonwyd y neges hon gan Evenhand. Ni chaiff atebion iddi eu darllen.',
};

/** What a mail says, as plain text and as a page. */
export function render(mail: Mail, { language, values, link }: Filling): Rendered {
  const { subject, body } = wordingOf(mail, language);
  const pieces = [...body(values as never), farewells[language]];
  return {
    subject,
    text: `${pieces.map((piece) => textOf(piece, link)).join('\n\n')}\n`,
    html: page(
      languageTags[language],
      subject,
      pieces.map((piece) => htmlOf(piece, link)),
    ),
  };
}

function textOf(piece: Piece, link: string): string {
  if (typeof piece === 'string') return piece;
  return 'list' in piece
    ? piece.list.map((item) => `- ${item}`).join('\n')
    : `${piece.link}:\n${link}`;
}

function htmlOf(piece: Piece, link: string): string {
  if (typeof piece === 'string') return `<p>${escaped(piece)}</p>`;
  return 'list' in piece
    ? `<ul>${piece.list.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    : `<p><a href="${escaped(link)}">${escaped(piece.link)}</a></p>`;
}

const page = (tag: string, title: string, pieces: readonly string[]) => `<!doctype html>
<html lang="${tag}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
${pieces.join('\n')}
</body>
</html>
`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (each) => entities[each]!);
