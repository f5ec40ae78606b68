/** The mark of the portal: three units of a rack, one of them at work. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <rect x="3" y="4" width="26" height="6.5" rx="2" fill="#9db4d0" />
      <rect x="3" y="12.75" width="18" height="6.5" rx="2" fill="#4da3ff" />
      <rect x="3" y="21.5" width="26" height="6.5" rx="2" fill="#9db4d0" />
      <circle cx="25.5" cy="16" r="3.25" fill="#5ee0a0" />
    </svg>
  );
}
