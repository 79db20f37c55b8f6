import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { ContractKpi } from './contract-kpi.ts';
import { ratings } from './relevance.ts';

const KpiRatingSchema = defineEntity({
  name: 'KpiRating',
  comment: 'How a key performance indicator was rated: once a year, and when the contract ended.',
  properties: {
    ...record,
    kpi: () => p.manyToOne(ContractKpi).ref().index().comment('The indicator.'),
    occasion: p.enum(['yearly', 'termination']).default('yearly').comment('Why it was rated.'),
    ratedOn: p.date().comment('The day it was rated.'),
    rating: p.enum(ratings).comment('How far it was reached.'),
    reason: p.text().nullable().comment('Why it was rated so; needed in words where it is other.'),
  },
  uniques: [{ properties: ['kpi', 'ratedOn'] }],
});

export class KpiRating extends KpiRatingSchema.class {}
KpiRatingSchema.setClass(KpiRating);
