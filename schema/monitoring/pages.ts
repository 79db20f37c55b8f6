import type { Page } from '../foundation/pages/page.ts';
import { exitPages } from './pages/exit-pages.ts';
import { formPages } from './pages/form-pages.ts';
import { formatPages } from './pages/format-page.ts';

export const pages: Page[] = [...formPages, ...formatPages, ...exitPages];
