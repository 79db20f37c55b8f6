import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['course', 'requirement', 'validMonths'],
  represents: calledBy('RequirementItem', ['requirement', 'course'], ': '),
} satisfies Screens;
