import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Requirement } from './requirement.ts';

const ExemptionSchema = defineEntity({
  name: 'Exemption',
  comment: 'A person’s leave from a requirement for a time.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().index().comment('The person exempted.'),
    requirement: () => p.manyToOne(Requirement).ref().index().comment('What they are exempt from.'),
    reason: p.text().comment('Why; say no more about the person than is needed.'),
    from: p.date().comment('The first day.'),
    until: p.date().comment('The last day.'),
  },
  uniques: [{ properties: ['employee', 'requirement', 'from'] }],
  checks: [notBefore('until', 'from', 'This is before the first day.')],
});

export class Exemption extends ExemptionSchema.class {}
ExemptionSchema.setClass(Exemption);
