/**
 * Headers of every answer that carries the page or a part of it. The policy allows what the page itself brings and the
 * contract's own address, and no inline script: React's inline styles are why `style-src` is wider.
 */
export function pageHeaders(contractAddress?: string): Readonly<Record<string, string>> {
  const connect = contractAddress === undefined ? "'self'" : `'self' ${contractAddress}`;
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      `connect-src ${connect}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
