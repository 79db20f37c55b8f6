import { say } from '../language/say.ts';
import type { Answer } from './report-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** What the mark of a withheld figure means, and of how few people a figure is withheld; nothing where none is. */
export const withheldNote = ({ fewest, cells }: Pick<Answer, 'fewest' | 'cells'>): string[] =>
  fewest !== null && cells.some(({ value, base }) => value === null && base !== 0)
    ? [
        say(
          '%{mark} is withheld: figures of fewer than %{fewest} people are, with what would give them away; nought may be behind it too.',
          { mark: withheldMark, fewest },
        ),
      ]
    : [];
