import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useLocation } from 'react-router-dom';
import { currentViewer, useViewer } from '../../providers/auth/viewer.ts';
import type { Values } from '../../providers/data/changes.ts';
import { type Field, pathOf, type Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { type Draft, type DraftPlace, dropDraft, keepDraft, keptDraft } from './drafts.ts';
import { typedSoFar } from './typed-so-far.ts';

const pause = 400;

/** Keeps what is typed into a form as it is typed, and knows what was kept the last time. */
export function useDraft(resource: Resource, fields: readonly Field[], row?: Row) {
  const { user } = useViewer();
  const { state } = useLocation();
  const { watch, getValues } = useFormContext<Record<string, unknown>>();
  const began = useMemo<Values>(() => row ?? state?.record ?? {}, [row, state]);
  const of = `${pathOf(resource)}/${row ? row.id : JSON.stringify(began)}`;
  const place = useMemo<DraftPlace>(() => ({ user: user?.id ?? '', of }), [user, of]);
  const [offered, setOffered] = useState(() => keptDraft(place));
  const begunAt = useRef(offered?.begunAt);
  const over = useRef(false);

  const keep = useCallback(() => {
    // whoever has signed out leaves nothing behind
    const { user: present, forgotten } = currentViewer();
    if (over.current || offered || forgotten || present?.id !== place.user) return;
    const { typed, was } = typedSoFar(fields, getValues(), began);
    if (Object.keys(typed).length === 0) return dropDraft(place);
    begunAt.current ??= new Date().toISOString();
    keepDraft(place, { begunAt: begunAt.current, version: row?.version, typed, was });
  }, [fields, getValues, began, place, offered, row]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    };
    const { unsubscribe } = watch(soon);
    window.addEventListener('pagehide', keep);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [watch, keep]);

  /** The offer is taken up, or nothing more is typed over it. */
  const decide = () => setOffered(undefined);

  const discard = () => {
    dropDraft(place);
    begunAt.current = undefined;
    setOffered(undefined);
  };

  /** Nothing more is kept: it has been saved, or it is not wanted. */
  const end = useCallback(() => {
    over.current = true;
    dropDraft(place);
  }, [place]);

  return { offered: offered as Draft | undefined, decide, discard, end };
}
