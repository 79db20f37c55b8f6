import { MenuItem } from '@mui/material';
import { languages } from '../../schema/foundation/pages/words.ts';
import { other, speakOther } from './language.ts';

/** Leads to the other language, from the account menu; each calls itself by its own name. */
export const LanguageItem = (props: object) =>
  other && (
    <MenuItem {...props} lang={other} onClick={speakOther}>
      {languages[other]}
    </MenuItem>
  );
