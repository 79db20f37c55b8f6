/** The mark: two even bars. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden>
    <rect width="28" height="28" rx="6" fill="#7cc4d4" />
    <path d="M7 10.5h14M7 17.5h14" stroke="#0b3640" strokeWidth="3.4" strokeLinecap="round" />
  </svg>
);
