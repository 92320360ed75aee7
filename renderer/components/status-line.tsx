/** What the machine is doing while it waits for a hand: words and a slow pulse, nothing to press. */
export function StatusLine({ children }: { readonly children: string }) {
  return (
    <p className="status-line" role="status">
      <span className="status-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {children}
    </p>
  );
}
