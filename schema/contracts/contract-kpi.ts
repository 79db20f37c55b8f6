import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Contract } from './contract.ts';
import { KpiRating } from './kpi-rating.ts';

const ContractKpiSchema = defineEntity({
  name: 'ContractKpi',
  comment:
    'A key performance indicator of a contract; one of more than £5 million has at least three.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    title: p.string().length(200).comment('What is measured.'),
    target: p.string().length(200).nullable().comment('What is to be reached.'),
    ratings: () => p.oneToMany(KpiRating).mappedBy('kpi').comment('How it was rated.'),
  },
  uniques: [{ properties: ['contract', 'title'] }],
});

export class ContractKpi extends ContractKpiSchema.class {}
ContractKpiSchema.setClass(ContractKpi);
