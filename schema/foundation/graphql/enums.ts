import type { EnumRef } from '@pothos/core';
import type { Model, Valued } from '../model/model.ts';
import { builder } from './builder.ts';
import { enumName } from './names.ts';

const enums = new Map<string, EnumRef<never, string>>();

/** The enumeration of a property that has choices; made once. */
export function enumOf(model: Model, property: Valued) {
  const name = enumName(model, property);
  let ref = enums.get(name);
  if (!ref) {
    ref = builder.enumType(name, {
      description: `The choices of ${model.name}.${property.name}.`,
      values: property.choices as string[],
    }) as unknown as EnumRef<never, string>;
    enums.set(name, ref);
  }
  return ref;
}

export const Direction = builder.enumType('Direction', {
  description: 'Which way a list is sorted; what is empty comes last either way.',
  values: ['asc', 'desc'] as const,
});
