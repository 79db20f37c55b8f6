import { part } from '../../layout/fetched.tsx';

/** The small form behind a filter: fetched once its list is there. */
export const FilterEditor = part(() => import('./filter-editor.tsx'), 'FilterEditor');
