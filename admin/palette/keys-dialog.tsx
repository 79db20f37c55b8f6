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
import { setSingleKeys, singleKeys } from './single-keys.ts';

const keys: readonly (readonly [string, string])[] = [
  ['Ctrl + K', 'Go to a page, do something, or search everything'],
  ['Ctrl + Z', 'Call off a change of many rows that still waits'],
  ['/', 'Go to the search box'],
  ['?', 'Show these keys'],
  ['Arrow down, arrow up', 'In a list: go to the next row, or to the one before'],
  ['Home, End', 'In a list: go to the first row, or to the last'],
  ['Enter', 'In a list: open the row'],
  ['Space', 'In a list: tick the row'],
];

/** The keys of the console, and whether those of one letter work. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [on, setOn] = useState(singleKeys);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>Keys</DialogTitle>
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
          label="Use / and ? as keys, where nothing is being typed"
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
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
