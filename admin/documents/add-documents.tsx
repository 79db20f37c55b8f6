import { Box, Button, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type DragEvent, useRef, useState } from 'react';
import { fieldOf, type Resource, type ValueField } from '../foundation/declaration.ts';
import { say } from '../language/say.ts';
import { UploadLine } from './upload-line.tsx';
import { useUploads } from './use-uploads.ts';

interface Props {
  resource: Resource;
  /** The type and the id of the record: `contract/0199…`. */
  record: string;
  onAdded: (name: string) => void;
}

/** Files are dropped here, or chosen with the button; each says how far it is, and why it was refused. */
export function AddDocuments({ resource, record, onAdded }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { uploads, add } = useUploads(record, onAdded);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <Box sx={{ px: { xs: 2, md: 2.5 }, py: 2 }}>
      <Box
        sx={[zone, over && { bgcolor: 'action.selected', borderStyle: 'solid' }]}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button variant="outlined" onClick={() => input.current?.click()}>
          {say('Add documents')}
        </Button>
        <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 220px' }}>
          {say(
            'Or drop them here: PDF, Word, Excel, OpenDocument, CSV, text, pictures or e-mails.',
          )}
        </Typography>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={say('Add documents')}
          accept={endings(resource)}
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            // so that the same file can be chosen again
            target.value = '';
          }}
        />
      </Box>
      {uploads.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none' }}>
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** What the dialog of the browser offers; what is really in a file is for the server to say. */
function endings(resource: Resource): string {
  const { choices = [] } = fieldOf(resource, 'format') as ValueField;
  return [...choices.map(({ id }) => `.${id}`), '.jpg'].join();
}

const zone = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  p: 1.5,
  border: 1,
  borderStyle: 'dashed',
  borderColor: ({ palette }: Theme) => palette.tokens.control,
  borderRadius: 1,
} as const;
