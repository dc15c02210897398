/** A plumb line: the mark of the observatory. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 12 26" width="12" height="26" aria-hidden="true" focusable="false">
      <path d="M6 1v16" className="logo-line" />
      <path d="M1 16.5h10L6 25z" className="logo-bob" />
    </svg>
  );
}
