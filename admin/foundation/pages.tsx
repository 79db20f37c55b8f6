import { screensOf } from '../screens.ts';
import { CreatePage } from './create-page.tsx';
import type { Resource } from './declaration.ts';
import { EditPage } from './edit-page.tsx';
import { ListPage } from './list-page.tsx';
import { ShowPage } from './show-page.tsx';

/** The pages of a resource: its own where it has any, else those that follow from its declaration. */
export function pagesOf(resource: Resource) {
  const { list, show, create, edit } = screensOf(resource);
  const List = list ?? ListPage;
  const Show = show ?? ShowPage;
  const Create = create ?? CreatePage;
  const Edit = edit ?? EditPage;
  return {
    list: <List resource={resource} />,
    show: resource.operations.includes('get') ? <Show resource={resource} /> : undefined,
    create: resource.operations.includes('create') ? <Create resource={resource} /> : undefined,
    edit: resource.operations.includes('update') ? <Edit resource={resource} /> : undefined,
  };
}
