import { resourceNamed } from '../foundation/declaration.ts';
import { said } from '../foundation/represent.ts';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['relevance', 'since', 'everyMonths', 'secondSignature'],
  represents: {
    needs: ['relevance', 'since'],
    say: (row) =>
      say('Reviews of contracts of %{relevance} relevance, from %{since}', {
        relevance: inSentence(said(resourceNamed('ReviewSchedule'), row, 'relevance')),
        since: said(resourceNamed('ReviewSchedule'), row, 'since'),
      }),
  },
} satisfies Screens;
