import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from './entities.ts';

/** Why people leave, as the payroll has it. */
export const leavingReasons = [
  'resignation',
  'endOfContract',
  'retirement',
  'illHealth',
  'redundancy',
  'dismissal',
  'transfer',
  'death',
  'other',
] as const;

/** Where people go. */
export const destinations = [
  'otherCouncil',
  'publicSector',
  'privateSector',
  'voluntarySector',
  'selfEmployment',
  'education',
  'caring',
  'retirement',
  'noWork',
  'abroad',
  'notKnown',
] as const;

const LeaverSchema = defineEntity({
  name: 'Leaver',
  comment:
    'Why somebody left the council, and where they went; their last day and the area that they left are on their record.',
  properties: {
    ...record,
    employee: () =>
      p.manyToOne(Employee).ref().deleteRule('no action').unique().comment('Who left.'),
    reason: p.enum(leavingReasons).index().comment('Why they left, as the council records it.'),
    destination: p
      .enum(destinations)
      .nullable()
      .comment('Where they went; empty where nobody asked.'),
  },
});

export class Leaver extends LeaverSchema.class {}
LeaverSchema.setClass(Leaver);
