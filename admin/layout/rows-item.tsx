import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { MenuItem } from '@mui/material';
import { useState } from 'react';
import { say } from '../language/say.ts';
import { compactRows, setCompactRows } from '../look/rows.ts';

/** Sets the rows of lists close together, for who wants to see more of them, from the account menu. */
export function RowsItem(props: object) {
  const [on, setOn] = useState(compactRows);
  const turn = () => {
    setCompactRows(!on);
    setOn(!on);
  };
  return (
    <MenuItem {...props} role="menuitemcheckbox" aria-checked={on} onClick={turn}>
      {say('Rows close together')}
      {on && <CheckOutlined fontSize="small" sx={{ ml: 'auto' }} />}
    </MenuItem>
  );
}
