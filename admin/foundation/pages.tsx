import { page } from '../layout/fetched.tsx';
import { screensOf } from '../screens.ts';
import type { Resource } from './declaration.ts';

const list = () => import('./list-page.tsx');
const show = () => import('./show-page.tsx');
const editor = () => import('./filters/filter-editor.tsx');
const ListPage = page(list, 'ListPage');
const ShowPage = page(show, 'ShowPage');
const CreatePage = page(() => import('./create-page.tsx'), 'CreatePage');
const EditPage = page(() => import('./edit-page.tsx'), 'EditPage');

/** The pages of a resource: its own where it has any, else those that follow from its declaration. */
export function pagesOf(resource: Resource) {
  const {
    list: List = ListPage,
    show: Show = ShowPage,
    create: Create = CreatePage,
    edit: Edit = EditPage,
  } = screensOf(resource);
  return {
    list: <List resource={resource} />,
    show: resource.operations.includes('get') ? <Show resource={resource} /> : undefined,
    create: resource.operations.includes('create') ? <Create resource={resource} /> : undefined,
    edit: resource.operations.includes('update') ? <Edit resource={resource} /> : undefined,
  };
}

/** Fetches what most pages are made of. */
export const fetchPages = () => Promise.all([list(), show(), editor()]);
