import { MenuItem } from '@mui/material';
import type { Ref } from 'react';
import { languages } from '../../schema/foundation/pages/words.ts';
import { other, speak } from './language.ts';

/** Leads to the other language, from the account menu; each calls itself by its own name. */
export const LanguageItem = ({ ref, ...props }: { ref?: Ref<HTMLLIElement> }) => (
  <MenuItem {...props} ref={ref} lang={other} onClick={() => speak(other)}>
    {languages[other]}
  </MenuItem>
);
