type Child = Node | string | undefined;

interface Settings {
  readonly className?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
}

/** An element with its children; `undefined` among them is left out. Text is only ever text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, attributes = {}, onClick }: Settings,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (onClick) made.addEventListener('click', () => onClick());
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function button(text: string, className: string, onClick: () => void): HTMLButtonElement {
  return element('button', { className, attributes: { type: 'button' }, onClick }, text);
}

/** A button that lets a file be chosen; the same file may be chosen again. */
export function fileButton(
  text: string,
  className: string,
  accepted: Readonly<Record<string, string>>,
  onFile: (file: File) => void,
): HTMLLabelElement {
  const input = element('input', { attributes: { type: 'file', ...accepted } });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) onFile(file);
  });
  return element('label', { className: `${className} file` }, text, input);
}
