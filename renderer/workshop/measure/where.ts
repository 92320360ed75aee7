/** What a screen reader would roughly call it: enough for a person to find the element in a report. */
export function nameOf(element: Element): string {
  const labelled = element
    .getAttribute('aria-labelledby')
    ?.split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
  const name = element.getAttribute('aria-label') ?? labelled ?? element.textContent ?? '';
  const plain = name.replace(/\s+/g, ' ').trim();
  return plain.length > 24 ? `${plain.slice(0, 24)}…` : plain;
}

/** Where an element is, for a report: the nearest landmark, then the element with its class and words. */
export function whereIs(element: Element): string {
  const landmark = element.parentElement?.closest('header, main, footer, nav, aside, dialog, [role]');
  const around = landmark ? `${landmark.tagName.toLowerCase()} > ` : '';
  const className = element.getAttribute('class')?.trim().split(/\s+/)[0];
  const name = nameOf(element);
  return `${around}${element.tagName.toLowerCase()}${className ? `.${className}` : ''}${name ? ` “${name}”` : ''}`;
}
