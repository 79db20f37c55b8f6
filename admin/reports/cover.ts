import { longDate } from '../foundation/format.ts';
import { today } from '../foundation/today.ts';
import { language } from '../language/language.ts';
import { say } from '../language/say.ts';
import { council } from '../layout/council.ts';
import type { Printed } from './printed/printed.ts';
import type { Request } from './save-as.ts';
import type { Figures } from './save-file.tsx';
import { withheldMark } from './withheld-mark.ts';

/** Figures as they are printed: whose they are, of which report, and who asked for them. */
export function printed(figures: Figures, request?: Request): Printed {
  const { title, about = [] } = figures;
  const { lines, notes = [] } = (request && figures.outside) || figures;
  const rows = lines();
  const withheld = rows.some((row) => row.includes(withheldMark));
  return {
    title,
    about: [
      ...whose(figures),
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

/** Whose figures they are, and of which report. */
export const whose = ({ report }: Pick<Figures, 'report'>): Printed['about'] => [
  ...(council ? [[say('Council'), council] as const] : []),
  [say('Report'), report],
];

/** The same for other software, before the figures themselves. */
export function data({ report, title, data: figures }: Figures): object {
  const told = figures();
  return { council, report, title, ...(Array.isArray(told) ? { figures: told } : told) };
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
