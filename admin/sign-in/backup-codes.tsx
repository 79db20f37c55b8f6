import { Box } from '@mui/material';

/** The codes that let somebody in without their telephone. */
export const BackupCodes = ({ codes }: { codes: readonly string[] }) => (
  <Box component="ul" sx={{ columns: 2, m: 0, pl: 2.5 }}>
    {codes.map((code) => (
      <li key={code}>
        <code>{code}</code>
      </li>
    ))}
  </Box>
);
