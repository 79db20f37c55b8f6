import { language } from '../language/language.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  represents:
    language === 'cy'
      ? {
          needs: ['name', 'nameWelsh'],
          say: ({ name, nameWelsh }) => String(nameWelsh || (name ?? '')),
        }
      : undefined,
} satisfies Screens;
