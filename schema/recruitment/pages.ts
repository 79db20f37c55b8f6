import type { Page } from '../foundation/pages/page.ts';
import { applyPages } from './pages/apply-pages.ts';
import { equalityPages } from './pages/equality-pages.ts';
import { jobPages } from './pages/job-pages.ts';

/** Where people find a vacancy and apply for it. */
export const pages: Page[] = [...jobPages, ...applyPages, ...equalityPages];
