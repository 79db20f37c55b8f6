import type { Page } from '../foundation/pages/page.ts';
import { exitPages } from './pages/exit-pages.ts';
import { formPages } from './pages/form-pages.ts';
import { formatPages } from './pages/format-page.ts';
import { openFormPages } from './pages/open-forms.ts';

export const pages: Page[] = [...openFormPages, ...formPages, ...formatPages, ...exitPages];
