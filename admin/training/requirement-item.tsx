import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['course', 'requirement', 'validMonths'],
  represents: calledBy('RequirementItem', ['requirement', 'course'], ': '),
} satisfies Screens;
