import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button, ListItemText, Menu, MenuItem } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { say } from '../language/say.ts';

/** A file that is an address: what it is called where it is chosen. */
export interface Offered {
  label: string;
  href: string;
}

/** The files that a list may be taken as, under one button. */
export const DownloadMenu = ({ files }: { files: readonly Offered[] }) => (
  <DownloadButton>
    {(close) =>
      files.map(({ label, href }) => (
        <MenuItem key={href} component="a" href={href} download onClick={close}>
          <ListItemText>{label}</ListItemText>
        </MenuItem>
      ))
    }
  </DownloadButton>
);

/** The button of a menu of files; each choice closes it. */
export function DownloadButton({ children }: { children: (close: () => void) => ReactNode }) {
  const [button, setButton] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadOutlined />}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        aria-controls={button ? id : undefined}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {say('Download')}
      </Button>
      <Menu
        id={id}
        anchorEl={button}
        open={button !== null}
        onClose={() => setButton(null)}
        // it lies over the page, outside its regions: it is one of its own
        slotProps={{ paper: { role: 'region', 'aria-label': say('Choices') } }}
      >
        {children(() => setButton(null))}
      </Menu>
    </>
  );
}
