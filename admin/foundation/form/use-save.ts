import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { say } from '../../language/say.ts';
import type { Values } from '../../providers/data/changes.ts';
import { type Changed, type Refused, refusedFrom } from '../../providers/data/refused.ts';
import { pathOf, type Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { useIdempotencyKey } from './idempotency-key.ts';

/** Two people changed one row: what it was, what it is now, and what was typed here. */
export interface Conflict {
  before: Row;
  now: Row;
  typed: Values;
  /** When the other one was saved, and by whom. */
  change?: Changed;
  /** What was typed here is a draft from before. */
  drafted?: boolean;
}

/** What a form does when it is sent, and everything that can come of it. */
export function useSave(resource: Resource, fields: readonly string[], loaded?: Row) {
  const dataProvider = useDataProvider();
  const saved = useSaved(resource);
  const keyOf = useIdempotencyKey();
  const seen = useRef(loaded);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const path = pathOf(resource);

  const send = (values: Values) => {
    const previousData = seen.current;
    return previousData
      ? dataProvider.update(path, {
          id: previousData.id,
          data: values,
          previousData,
          meta: { fields },
        })
      : dataProvider.create(path, {
          data: values,
          meta: { fields, idempotencyKey: keyOf(values) },
        });
  };

  const askWhatToKeep = async (before: Row, typed: Values, change?: Changed) => {
    const { data: now } = await dataProvider.getOne<Row>(path, { id: before.id, meta: { fields } });
    setConflict({ before, now, typed, change });
  };

  /** Answers with what is wrong with each input, if anything is. */
  const save = async (values: Values): Promise<Record<string, string> | undefined> => {
    setProblem('');
    try {
      const { data } = await send(values);
      setNext(saved(data));
    } catch (error) {
      const refused = refusedFrom(error);
      if (refused.code === 'CONFLICT' && seen.current)
        return askWhatToKeep(seen.current, values, refused.versions[0]).then(
          () => undefined,
          (gone) => setProblem(problemIn(refusedFrom(gone))) as undefined,
        );
      setProblem(problemIn(refused));
      return inputErrors(resource, refused.fields);
    }
  };

  /** Saves what was chosen, as a change to the row as it is now. */
  const keep = (values: Values, now: Row) => {
    seen.current = now;
    setConflict(null);
    return save(values);
  };

  const dismiss = () => {
    setProblem('');
    setConflict(null);
  };

  /** Asks what to keep of a draft that was begun before somebody saved the record. */
  const compare = (before: Row, typed: Values) => {
    if (seen.current) setConflict({ before, now: seen.current, typed, drafted: true });
  };

  return { save, keep, compare, conflict, problem, dismiss, next };
}

export type Saving = ReturnType<typeof useSave>;

/** Says that it is saved, lets every page ask again, and answers where to go next. */
function useSaved(resource: Resource) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return (row: Row & { unseen?: boolean }): string => {
    queryClient.removeQueries({ type: 'inactive' });
    queryClient.invalidateQueries({ refetchType: 'none' });
    const path = pathOf(resource);
    if (row.unseen) {
      notify(
        say('%{label} saved. It is not among the records that you can see.', {
          label: resource.label,
        }),
      );
      return `/${path}`;
    }
    notify(say('%{label} saved.', { label: resource.label }), { type: 'success' });
    const shown = resource.operations.includes('get');
    return shown ? `/${path}/${encodeURIComponent(row.id)}/show` : `/${path}`;
  };
}

/** Somebody signed out signs in over the form; there is nothing to put right in it. */
function problemIn({ code, message }: Refused): string {
  if (code === 'UNAUTHENTICATED') return '';
  return code === 'NOT_FOUND'
    ? say(
        'This record is no longer there, or no longer among those that you can see. What you typed is still on this page.',
      )
    : message;
}

/** References are chosen in an input of their id. */
const inputErrors = ({ fields }: Resource, errors: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(errors).map(([name, message]) => {
      const reference = fields.some((field) => field.name === name && field.kind === 'reference');
      return [reference ? `${name}.id` : name, message];
    }),
  );
