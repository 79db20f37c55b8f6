import type { Values } from '../../providers/data/changes.ts';

/** What somebody had typed into a form and not saved, as this browser keeps it. */
export interface Draft {
  /** When they began. */
  begunAt: string;
  /** The version of the record that they began with; none for a record that is added. */
  version?: number;
  /** What was typed, and what had been there, field by field. */
  typed: Values;
  was: Values;
}

/** Whose draft it is, and of what. */
export interface DraftPlace {
  user: string;
  /** The path of the resource and the id of the record, or what a new one began with. */
  of: string;
}

const prefix = 'evenhand.draft.';
const keptFor = 14 * 24 * 60 * 60 * 1000;

const keyOf = ({ user, of }: DraftPlace) => `${prefix}${user}.${of}`;

/** The draft of a form, if there is one that is not too old to be remembered. */
export function keptDraft(place: DraftPlace): Draft | undefined {
  try {
    const text = localStorage.getItem(keyOf(place));
    const draft: Draft | undefined = text ? JSON.parse(text) : undefined;
    if (draft && Date.now() - Date.parse(draft.begunAt) < keptFor) return draft;
    dropDraft(place);
  } catch {
    // what cannot be read is as good as not there
  }
}

/** Keeps a draft; a browser that is full or keeps nothing does without. */
export function keepDraft(place: DraftPlace, draft: Draft) {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft));
  } catch {
    dropDraft(place);
  }
}

export const dropDraft = (place: DraftPlace) => localStorage.removeItem(keyOf(place));

/** Forgets the drafts of everybody, or of everybody else. */
export function dropDrafts(except?: string) {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(prefix) && !(except && key.startsWith(`${prefix}${except}.`)))
      localStorage.removeItem(key);
}
