import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableRow,
} from '@mui/material';
import { useId, useState } from 'react';
import { say } from '../language/say.ts';
import { setSingleKeys, singleKeys } from './single-keys.ts';

const keys: readonly (readonly [string, string])[] = [
  ['Ctrl + K', say('Go to a page, do something, or search everything')],
  ['Ctrl + Enter', say('In a form: save it')],
  ['Ctrl + Z', say('Call off a change of many rows that still waits')],
  ['/', say('Go to the search box')],
  ['?', say('Show these keys')],
  [say('Arrow down, arrow up'), say('In a list: go to the next row, or to the one before')],
  [say('Home, End'), say('In a list: go to the first row, or to the last')],
  [say('Enter'), say('In a list: open the row')],
  [say('Space'), say('In a list: tick the row')],
];

/** The keys of the console, and whether those of one letter work. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [on, setOn] = useState(singleKeys);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{say('Keys')}</DialogTitle>
      <DialogContent>
        <Table size="small" aria-labelledby={id}>
          <TableBody>
            {keys.map(([key, does]) => (
              <TableRow key={key}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600, width: '35%' }}>
                  {key}
                </TableCell>
                <TableCell>{does}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <FormControlLabel
          sx={{ mt: 2 }}
          label={say('Use / and ? as keys, where nothing is being typed')}
          control={
            <Switch
              checked={on}
              onChange={(_, checked) => {
                setSingleKeys(checked);
                setOn(checked);
              }}
            />
          }
        />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          {say('Close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
