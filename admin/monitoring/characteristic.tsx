import { language } from '../language/language.ts';
import { sayServed } from '../language/served.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  represents:
    language === 'cy'
      ? {
          needs: ['name', 'nameWelsh'],
          say: ({ name, nameWelsh }) => String(nameWelsh || sayServed(String(name ?? ''))),
        }
      : undefined,
} satisfies Screens;
