import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { say } from '../language/say.ts';

interface Props {
  /** What is in it, for who listens. */
  label: string;
  children: ReactNode;
}

/** Something that may be wider than its place: it scrolls sideways, and says so where more of it follows. */
export function Sideways({ label, children }: Props) {
  const id = useId();
  const { place, wide, more } = useWidth();
  return (
    <Box sx={{ position: 'relative' }}>
      {wide && (
        <Typography id={id} variant="body2" color="textSecondary" sx={told}>
          {say('There are more columns than fit here: scroll the table sideways.')}
        </Typography>
      )}
      <Box sx={{ position: 'relative' }}>
        <Box
          ref={place}
          sx={{ overflowX: 'auto', position: 'relative' }}
          role="region"
          aria-label={label}
          aria-describedby={wide ? id : undefined}
          tabIndex={0}
        >
          {children}
        </Box>
        {more && <Box aria-hidden data-more sx={edge} />}
      </Box>
    </Box>
  );
}

/** Whether what is in a place is wider than it, and whether more of it follows beyond the edge. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  const [more, setMore] = useState(false);
  useEffect(() => {
    const element = place.current!;
    const measure = () => {
      const { scrollWidth, clientWidth, scrollLeft } = element;
      // widths are rounded
      setWide(scrollWidth > clientWidth + 1);
      setMore(scrollLeft + clientWidth < scrollWidth - 1);
    };
    const observer = new ResizeObserver(measure);
    for (const each of [element, ...element.children]) observer.observe(each);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  return { place, wide, more };
}

const told = { px: { xs: 2, md: 2.5 }, py: 1, displayPrint: 'none' } as const;

const edge = {
  position: 'absolute',
  top: 0,
  bottom: 0,
  right: 0,
  width: 20,
  zIndex: 2,
  pointerEvents: 'none',
  borderRight: 2,
  borderColor: 'primary.main',
  background: ({ palette }: Theme) =>
    `linear-gradient(to right, transparent, color-mix(in srgb, ${palette.text.primary} 28%, transparent))`,
  displayPrint: 'none',
} as const;
