import { createTheme, ThemeProvider } from '@mui/material/styles';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { theme } from '../../admin/look/theme.ts';
import { reportAt } from '../../admin/reports/report.ts';
import { Result } from '../../admin/reports/result.tsx';

test('where there is nothing to count, nothing is said of figures', () => {
  const report = reportAt('headcount')!;
  const nothing = { asAt: '1989-12-31', fewest: 10, rounded: false, cells: [] };
  const result = createElement(Result, { report, by: [], askedFor: '1990-01-01', ...nothing });
  const themed = { theme: createTheme(theme('light')) };
  const shown = renderToStaticMarkup(createElement(ThemeProvider, themed, result));
  expect(shown.replace(/<style[^>]*>.*?<\/style>|<[^>]+>/gs, '').trim()).toBe(
    'There is nothing to count on 31 December 1989, or nothing of it was kept for you to see.',
  );
});
