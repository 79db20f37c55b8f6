import { createTheme, ThemeProvider } from '@mui/material/styles';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FrozenFigures } from '../../admin/audits/frozen-figures.tsx';
import { theme } from '../../admin/look/theme.ts';

test('a figure is shown in a pack with the decimals that it has on its page, and a count in thousands', () => {
  const table = {
    ...{ key: '', report: '', of: '', title: 'Gender pay gap', about: '' },
    lines: [
      ['Measure', 'Figure, %', 'People'],
      ['Mean', '7.7', 1204],
      ['Median', '9.0', null],
      ['Bonus', '-40.0', 0],
    ],
  };
  const shown = renderToStaticMarkup(
    createElement(
      ThemeProvider,
      { theme: createTheme(theme('light')) },
      createElement(FrozenFigures, table),
    ),
  );
  const cells = [...shown.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text);
  expect(cells).toEqual(['7.7', '1,204', '9.0', '–', '−40.0', '0']);
});
