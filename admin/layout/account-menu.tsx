import { Avatar, Box, Divider, IconButton, Menu, MenuItem, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useLogout } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../foundation/confirm-dialog.tsx';
import { anythingUnsaved } from '../foundation/form/unsaved.ts';
import { LanguageItem } from '../language/language-item.tsx';
import { say } from '../language/say.ts';
import { unseen } from '../look/unseen.ts';
import { show } from '../palette/opened.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { RowsItem } from './rows-item.tsx';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { user, roleDescriptions } = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const logout = useLogout();
  const signOut = () => logout({}, '/login', false);
  const id = useId();
  const close = () => setAnchor(null);
  if (!user) return null;
  return (
    <>
      <IconButton
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        aria-expanded={Boolean(anchor)}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <Box component="span" sx={unseen}>
          {say('Your account: %{name}', { name: user.name })}
        </Box>
        <Avatar aria-hidden sx={avatar}>
          {initials(user.name)}
        </Avatar>
      </IconButton>
      <Menu
        id={id}
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={close}
        slotProps={{ paper: { sx: { width: 300 } } }}
      >
        <Box component="li" role="none" sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>{user.name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {user.email}
          </Typography>
          {roleDescriptions.map((description) => (
            <Typography key={description} variant="caption" component="p" sx={{ mt: 1 }}>
              {description}
            </Typography>
          ))}
        </Box>
        <Divider component="li" role="none" />
        <MenuItem
          onClick={() => {
            close();
            navigate('/account');
          }}
        >
          {say('How you sign in')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            navigate('/saved-views');
          }}
        >
          {say('Saved views')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            show('keys');
          }}
        >
          {say('Keys')}
        </MenuItem>
        <RowsItem />
        <LanguageItem />
        <MenuItem onClick={() => (anythingUnsaved() ? setLeaving(true) : signOut())}>
          {say('Sign out')}
        </MenuItem>
      </Menu>
      {leaving && (
        <ConfirmDialog
          heading={say('Sign out without saving')}
          act={say('Sign out')}
          onConfirm={async () => signOut()}
          onClose={() => setLeaving(false)}
        >
          {say(
            'What you typed on this page is not saved, and this browser forgets it when you sign out.',
          )}
        </ConfirmDialog>
      )}
    </>
  );
}

const avatar = {
  width: 32,
  height: 32,
  fontSize: '0.8125rem',
  fontWeight: 680,
  bgcolor: '#b9d3d8',
  color: '#0b3640',
};

const initials = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.charAt(0).toUpperCase())
    .join('');
};
