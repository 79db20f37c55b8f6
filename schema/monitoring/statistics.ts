import { entityType } from '../foundation/model/registry.ts';
import {
  Benchmark,
  BenchmarkFigure,
  BenchmarkLabel,
  MonthlyTable,
  OutcomeTable,
  RepresentationTarget,
} from './entities.ts';
import './benchmarks/group-of-its-own.ts';
import './benchmarks/representation-query.ts';
import './monthly/non-disclosure-query.ts';
import './monthly/profile-query.ts';
import './outcomes/community-query.ts';
import './outcomes/service-users.ts';
import './pay/pay-by-group-query.ts';

entityType(MonthlyTable, {
  represents: 'month',
  order: ['-month', 'characteristic', 'grouping'],
  operations: ['get', 'list'],
  labels: {
    grouping: 'Broken down by',
    fewest: 'Threshold',
    withheldFigures: 'Figures withheld',
    fresh: 'Has the figures of each group',
    computedAt: 'Worked out',
  },
});
entityType(OutcomeTable, {
  represents: 'until',
  order: ['-until', 'cohort', 'characteristic'],
  operations: ['get', 'list'],
  labels: {
    until: 'Year to',
    cohort: 'Of whom',
    fewest: 'Threshold',
    withheldFigures: 'Figures withheld',
    computedAt: 'Worked out',
  },
});
entityType(Benchmark, {
  represents: 'title',
  search: ['title', 'reference'],
  order: ['title'],
  operations: ['get', 'list', 'update', 'delete'],
});
entityType(BenchmarkLabel, {
  represents: 'label',
  search: ['label', 'heading'],
  order: ['heading', 'label'],
  operations: ['get', 'list', 'update'],
  labels: {
    label: 'Group in the source',
    heading: 'Counted by',
    settled: 'How it is known',
  },
});
entityType(BenchmarkFigure, {
  represents: 'areaName',
  toldApartBy: ['label', 'people', 'benchmark'],
  search: ['areaName', 'areaCode'],
  order: ['benchmark', 'areaName', 'label'],
  operations: ['get', 'list'],
});
entityType(RepresentationTarget, { represents: 'category', order: ['by', 'category'] });
