import { catalogue, language } from './language.ts';
import { recogniser } from './recogniser.ts';

/** Says a sentence that comes from the server: a refusal, what a role is for, why something stands as it does. */
export const sayServed: (english: string) => string =
  language === 'en' ? (english) => english : recogniser(catalogue);
