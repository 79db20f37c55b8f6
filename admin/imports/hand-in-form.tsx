import { Box, FormHelperText, InputLabel, MenuItem, TextField, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useId, useState } from 'react';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { Refused } from '../providers/data/refused.ts';
import { DoorForm } from '../sign-in/door-form.tsx';
import { handIn, type Kind } from './import-api.ts';
import { KindHelp } from './kind-help.tsx';

interface Props {
  kinds: readonly Kind[];
  onHandedIn: (id: string) => void;
}

/** Which kind of file it is, the file, and what is said with it. */
export function HandInForm({ kinds, onHandedIn }: Props) {
  const [chosen, setChosen] = useState(kinds[0]?.kind ?? '');
  const [file, setFile] = useState<File | null>(null);
  const id = useId();
  const kind = kinds.find((each) => each.kind === chosen);
  if (!kind) return <Typography>{say('Your role does not include bringing in files.')}</Typography>;
  const send = async (options: Record<string, string>) => {
    if (!file)
      throw new Refused({ code: 'BAD_USER_INPUT', message: say('Choose the file to bring in.') });
    const given = Object.entries(options).filter(([, value]) => value);
    const { id: handedIn } = await handIn(kind.kind, file, Object.fromEntries(given));
    onHandedIn(handedIn);
  };
  return (
    <Panel heading={say('The file')} introduction={kind.help}>
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5, maxWidth: 640 }}>
        <DoorForm<Record<string, string>> key={chosen} act={say('Hand it in')} onSend={send}>
          <TextField
            select
            label={say('What is in it')}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            {kinds.map(({ kind: name, title }) => (
              <MenuItem key={name} value={name}>
                {title}
              </MenuItem>
            ))}
          </TextField>
          <div>
            <InputLabel htmlFor={id}>{say('File')}</InputLabel>
            <FormHelperText>
              {kind.format === 'csv'
                ? say('An Excel workbook (.xlsx; its first sheet is read) or a CSV file.')
                : say('A JSON file.')}
            </FormHelperText>
            <Box
              component="input"
              sx={picker}
              id={id}
              type="file"
              accept={kind.format === 'csv' ? '.csv,.xlsx' : '.json'}
              onChange={({ target }) => setFile((target as HTMLInputElement).files?.[0] ?? null)}
            />
          </div>
          {kind.options.map(({ name, title, help }) => (
            <TextBox
              key={name}
              source={name}
              label={`${title} ${say('(optional)')}`}
              helperText={help}
            />
          ))}
        </DoorForm>
        <KindHelp kind={kind} />
      </Box>
    </Panel>
  );
}

const picker = {
  font: 'inherit',
  maxWidth: '100%',
  '&::file-selector-button': {
    font: 'inherit',
    fontWeight: 600,
    minHeight: 40,
    px: 2,
    mr: 1.5,
    border: 1,
    borderColor: ({ palette }: Theme) => palette.tokens.control,
    borderRadius: 1,
    bgcolor: 'background.paper',
    color: 'text.primary',
  },
} as const;
