import { Button } from '@mui/material';
import { languages } from '../../schema/foundation/pages/words.ts';
import { other, speakOther } from './language.ts';

/** Leads to the other language, for who is not signed in yet. */
export const OtherLanguage = () =>
  other && (
    <Button
      variant="text"
      lang={other}
      onClick={speakOther}
      sx={{ ml: 'auto', color: 'inherit', '&:hover': { bgcolor: 'transparent' } }}
    >
      {languages[other]}
    </Button>
  );
