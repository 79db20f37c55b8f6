import { Box, Button } from '@mui/material';
import { useRef } from 'react';
import { say } from '../language/say.ts';

interface Props {
  files: readonly File[];
  onChoose: (files: readonly File[]) => void;
}

/** Files that are to go with what is being written. */
export function ChooseFiles({ files, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {say('Choose files')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say('Choose files')}
        onChange={({ target }) => onChoose([...(target.files ?? [])])}
      />
      {files.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
          {files.map((file) => (
            <li key={file.name}>{file.name}</li>
          ))}
        </Box>
      )}
    </Box>
  );
}
