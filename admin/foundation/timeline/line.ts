/** A list of what happened, drawn as points on a line. */
export const line = { m: 0, px: { xs: 2, md: 2.5 }, pb: 2, pt: 0.5, listStyle: 'none' } as const;

/** One point of it. */
export const item = {
  position: 'relative',
  pl: 2.5,
  pb: 2,
  overflowWrap: 'anywhere',
  '& a': { fontWeight: 600 },
  '&:last-of-type': { pb: 0 },
  '&::before': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: 7,
    width: 9,
    height: 9,
    borderRadius: '50%',
    bgcolor: 'primary.main',
    forcedColorAdjust: 'none',
  },
  '&:not(:last-of-type)::after': {
    content: '""',
    position: 'absolute',
    left: 4,
    top: 20,
    bottom: -4,
    borderLeft: 1,
    borderColor: 'divider',
  },
} as const;
