import { dayFromNow } from '../foundation/today.ts';
import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'Vacancy',
    filter: () => ({ panelReady: { eq: false } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'live vacancy has somebody on its panel who is not trained to recruit',
        'live vacancies have somebody on their panel who is not trained to recruit',
      ),
  },
  {
    of: 'Vacancy',
    filter: () => ({ status: { in: ['draft'] }, untrainedOnPanel: { gte: 1 } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'vacancy that is about to open has somebody on its panel who is not trained to recruit',
        'vacancies that are about to open have somebody on their panel who is not trained to recruit',
      ),
  },
  {
    of: 'Vacancy',
    filter: () => ({ status: { in: ['open'] }, closesOn: { lte: dayFromNow(-1) } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'vacancy is still open although its closing day has passed',
        'vacancies are still open although their closing day has passed',
      ),
  },
] satisfies Line[];
