import type { ComponentType } from 'react';
import type { Ability } from '../schema/foundation/permissions/shape.ts';
import type { CollectionField, Resource } from './foundation/declaration.ts';
import type { Offered } from './foundation/download-menu.tsx';
import type { BoxProps } from './foundation/form/text-box.tsx';
import type { Row } from './foundation/may.ts';
import { type Representation, representAs, summariseAs } from './foundation/represent.ts';

/** What a resource's own file, admin/<domain>/<resource>.tsx, says better than its declaration can. */
export interface Screens {
  /**
   * Whose menu its list is in: that of everybody who may read it, of those who may add or change
   * any of it, or of nobody, since it belongs to the page of another record.
   */
  menu?: 'readers' | 'keepers' | 'nobody';
  /** What it is called for whoever may read only their own; without it, their menu leaves it out. */
  own?: string;
  /** Where rows of it are added: from its list, unless this says elsewhere. */
  added?: 'elsewhere';
  /** The columns of its list; the first is the link to the record. */
  columns?: readonly string[];
  /** The fields of its form and its page, under headings. */
  groups?: readonly Group[];
  /** The fields that forms leave to the page of the record, where there is more to say about them. */
  unasked?: readonly string[];
  /** The fields that the platform keeps for itself: no page and no form has them. */
  unshown?: readonly string[];
  /** The fields that a form asks for once there is a row. */
  askedLater?: readonly string[];
  /** Fields whose sentences the server composes. */
  composed?: readonly string[];
  /** What its rows are called, where one field does not say enough. */
  represents?: Representation;
  /** What tells a row from others of the same name: under its heading, and where one is chosen. */
  summary?: Representation;
  /** Values that are drawn in their own way, and the other fields that this takes. */
  values?: Record<string, ComponentType<{ row: Row }>>;
  needs?: Record<string, readonly string[]>;
  /** What it means that a field is empty, where that says something. */
  empties?: Record<string, string>;
  /** Fields that are asked for in their own way. */
  inputs?: Record<string, ComponentType<BoxProps>>;
  /** What is foreseen while its form is filled in, before it is saved. */
  foreseen?: ComponentType<{ row?: Row }>;
  /** What else can be done with a row, on its page. */
  actions?: ComponentType<{ row: Row }>;
  /** What is wrong with a row, at the head of its page. */
  notice?: ComponentType<{ row: Row }>;
  /** What can be done with a row where it is listed, and what the column of it is called. */
  beside?: { label: string; may: (ability: Ability) => boolean; Cell: ComponentType<{ row: Row }> };
  /** Whether its list may be taken as a spreadsheet, too. */
  spreadsheet?: true;
  /** The other files that are of its whole list. */
  alsoAs?: readonly Offered[];
  /** What else can be done with a list. */
  listActions?: ComponentType;
  list?: ComponentType<{ resource: Resource }>;
  show?: ComponentType<{ resource: Resource }>;
  create?: ComponentType<{ resource: Resource }>;
  edit?: ComponentType<{ resource: Resource }>;
  /** How its rows stand on the page of the record that they belong to. */
  collection?: ComponentType<{ field: CollectionField; row: Row }>;
}

export interface Group {
  heading: string;
  fields: readonly string[];
  /** Of which rows it says anything; of all, unless this says otherwise. */
  when?: (row: Row) => boolean;
}

const files = import.meta.glob<{ default?: Screens }>(
  ['./*/*.tsx', '!./{conflict,foundation,home,layout,look,providers,sign-in}/*'],
  { eager: true },
);

const none: Screens = {};

/** What is said of a resource beside its declaration. */
export function screensOf({ domain, singular }: Resource): Screens {
  return files[`./${domain}/${kebab(singular)}.tsx`]?.default ?? none;
}

/** Lets rows be called what their own files say. */
export function nameRows(resources: readonly Resource[]) {
  for (const resource of resources) {
    const { represents, summary } = screensOf(resource);
    if (represents) representAs(resource.name, represents);
    if (summary) summariseAs(resource.name, summary);
  }
}

/** A page that follows from no resource, from its domain's pages.ts. */
export interface OwnPage {
  path: string;
  label: string;
  description: string;
  /** Whether somebody may open it. */
  may: (ability: Ability) => boolean;
  /** The page that leads to it, where it is not the menu. */
  within?: string;
  /** Whether people look at it and do nothing there. */
  looks?: true;
  /** Fetched when somebody opens it. */
  Page: ComponentType;
}

const pageFiles = import.meta.glob<{ default: OwnPage[] }>('./*/pages.ts', { eager: true });

/** The pages that domains have beside those of their resources. */
export const ownPages = () =>
  Object.entries(pageFiles).flatMap(([file, { default: pages }]) =>
    pages.map((page) => ({ ...page, domain: file.split('/')[1] ?? '' })),
  );

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
