import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { ConflictDialog } from '../../conflict/conflict-dialog.tsx';
import type { Field, Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { DraftOffer } from './draft-offer.tsx';
import { Leaving } from './leaving.tsx';
import { setField } from './set-field.ts';
import { useDraft } from './use-draft.ts';
import type { Saving } from './use-save.ts';

interface Props {
  resource: Resource;
  inputs: readonly Field[];
  row?: Row;
  saving: Saving;
}

/** Whatever could lose what was typed: a page that is left, a browser that is closed, somebody who was quicker. */
export function NothingLost({ resource, inputs, row, saving }: Props) {
  const { setValue, getValues } = useFormContext<Record<string, unknown>>();
  const { offered, decide, discard, end } = useDraft(resource, inputs, row);
  const { conflict, keep, compare, dismiss, next } = saving;
  useEffect(() => {
    if (next) end();
  }, [next, end]);
  const outdated = row !== undefined && offered?.version !== row.version;
  const carryOn = () => {
    if (!offered) return;
    const fields = inputs.filter(({ name }) => name in offered.typed);
    for (const field of fields) setField(setValue, field, offered.typed[field.name]);
    decide();
    if (outdated) compare({ ...row, ...offered.was }, { ...getValues(), ...offered.typed });
  };
  return (
    <>
      {offered && (
        <DraftOffer
          begunAt={offered.begunAt}
          outdated={outdated}
          onCarryOn={carryOn}
          onDiscard={discard}
        />
      )}
      <Leaving fields={inputs} saved={next !== null} onDiscard={end} />
      {conflict && (
        <ConflictDialog resource={resource} conflict={conflict} onKeep={keep} onBack={dismiss} />
      )}
    </>
  );
}
