/** The page's own scheme: `file:` pages have rights that no page needs, and the fuse takes them away. */
export const pageScheme = 'app';
export const pageUrl = 'app://kiosk/index.html';

/** Whether an address lies within the page: the same scheme and host. */
export function isOfThePage(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${pageScheme}:` && url.host === 'kiosk';
}
