import { useFormContext, useWatch } from 'react-hook-form';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import type { BoxProps } from '../foundation/form/text-box.tsx';
import { today } from '../foundation/today.ts';

/** The group that a label stands for, of the characteristic that it is about: who chooses one has said it. */
export function GroupOfLabel({ source, ...given }: BoxProps) {
  const { setValue } = useFormContext();
  const characteristic = useWatch({ name: 'characteristic.id' });
  return (
    <ChooseReference
      {...given}
      source={`${source}.id`}
      target="Category"
      among={characteristic ? groupsOf(characteristic) : undefined}
      onChange={() => setValue('settled', 'said', { shouldDirty: true })}
    />
  );
}

const groupsOf = (characteristic: string) => ({
  kind: { ne: 'preferNotToSay' },
  codeList: {
    characteristic: { id: { eq: characteristic } },
    or: [{ effectiveTo: { isNull: true } }, { effectiveTo: { gte: today() } }],
  },
});
