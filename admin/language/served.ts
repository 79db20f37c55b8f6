import { recogniser } from '../../schema/foundation/language/recogniser.ts';
import { catalogue, language } from './language.ts';

/** Says a sentence that comes from the server: a refusal, what a role is for, why something stands as it does. */
export const sayServed: (english: string) => string =
  language === 'en' ? (english) => english : recogniser(catalogue);
