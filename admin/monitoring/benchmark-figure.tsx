import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['areaName', 'label', 'people', 'benchmark'],
  represents: calledBy('BenchmarkFigure', ['label', 'areaName'], ', '),
} satisfies Screens;
