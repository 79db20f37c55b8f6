import { language } from '../language/language.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  labels: { nameWelsh: say('Name in Welsh') },
  represents:
    language === 'cy'
      ? {
          needs: ['name', 'nameWelsh'],
          say: ({ name, nameWelsh }) => String(nameWelsh || (name ?? '')),
        }
      : undefined,
} satisfies Screens;
