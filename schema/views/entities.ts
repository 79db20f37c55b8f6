export { SavedView } from './saved-view.ts';
