import { Box, Typography } from '@mui/material';
import { say } from '../../language/say.ts';

interface Props {
  parts: readonly { id: string; heading: string }[];
}

/** The parts of a long form, beside it where there is room. */
export const Contents = ({ parts }: Props) => (
  <Box component="nav" aria-label={say('Parts of this form')} sx={beside}>
    <Typography variant="caption" component="p" sx={{ fontWeight: 600, mb: 0.5 }}>
      {say('On this page')}
    </Typography>
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {parts.map(({ id, heading }) => (
        <Box component="li" key={id}>
          <a
            href={`#${id}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(id);
            }}
          >
            {heading}
          </a>
        </Box>
      ))}
    </Box>
  </Box>
);

/** The address stays as it is: it is that of the form. */
function goTo(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

const beside = {
  display: 'none',
  '@media (min-width: 1100px)': { display: 'block' },
  position: 'sticky',
  top: 80,
  alignSelf: 'start',
  '& a': {
    display: 'block',
    py: 0.75,
    pl: 1.5,
    borderLeft: 3,
    borderColor: 'divider',
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline', borderColor: 'primary.main' },
  },
} as const;
