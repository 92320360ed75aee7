import type { Colours } from './colours.ts';
import { smallPrint } from './conventions.ts';
import type { Box, MeasuredBlock, MeasuredText } from './page-measurement.ts';
import { boxOf, isVisible } from './visible.ts';
import { whereIs } from './where.ts';

/** Every visible element that holds text of its own, in document order, with its text nodes. */
export function findTexts(): ReadonlyMap<HTMLElement, readonly Text[]> {
  const found = new Map<HTMLElement, Text[]>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!(node instanceof Text) || !(owner instanceof HTMLElement)) continue;
    if (node.data.trim() === '' || owner.closest('script, style, [inert]')) continue;
    const nodes = found.get(owner);
    if (nodes) nodes.push(node);
    else if (isVisible(owner)) found.set(owner, [node]);
  }
  return found;
}

export function measureTexts(
  texts: ReadonlyMap<HTMLElement, readonly Text[]>,
  controls: readonly HTMLElement[],
  colours: Colours,
): MeasuredText[] {
  return [...texts].map(([element, nodes]) => {
    const style = getComputedStyle(element);
    const fontSize = Number.parseFloat(style.fontSize) * magnification(element);
    const ground = colours.groundOf(element);
    const control = controls.findIndex((each) => each.contains(element));
    const print = [...smallPrint.keys()].find((name) => element.closest(`.${name}`) !== null);
    const frame = frameOf(element);
    return {
      where: whereIs(element),
      text: nodes.map((node) => node.data.trim()).join(' '),
      fontSize,
      colour: colours.seen(style.color, element, ground.known ? ground.colour : [255, 255, 255]),
      ground,
      boxes: nodes.flatMap((node) => emBoxes(node, fontSize)),
      ...(control >= 0 ? { control } : {}),
      ...(print ? { print } : {}),
      inPicture: element.closest('[role=img]') !== null,
      frame: boxOf(frame.getBoundingClientRect()),
      frameWhere: whereIs(frame),
    };
  });
}

/** How much larger an element is seen than its styles say: a drawing is scaled to its place, and so is a stage. */
function magnification(element: HTMLElement): number {
  return element.offsetHeight > 0 ? element.getBoundingClientRect().height / element.offsetHeight : 1;
}

/** The lines of a text node, each cut to the height of its em square. */
function emBoxes(node: Text, fontSize: number): Box[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()]
    .filter((line) => line.width > 0)
    .map((line) => ({
      left: line.left,
      width: line.width,
      top: line.top + (line.height - fontSize) / 2,
      height: fontSize,
    }));
}

function frameOf(element: HTMLElement): Element {
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    const inline = style.display === 'inline' || style.display === 'contents';
    const filled = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none';
    const bordered = Number.parseFloat(style.borderTopWidth) >= 1;
    if (!inline && (filled || bordered)) return at;
  }
  return document.documentElement;
}

/** Text grouped by the block it flows in, cut into the lines that are seen. */
export function measureBlocks(texts: ReadonlyMap<HTMLElement, readonly Text[]>): MeasuredBlock[] {
  const blocks = new Map<HTMLElement, Text[]>();
  for (const [element, nodes] of texts) {
    const block = blockOf(element);
    blocks.set(block, [...(blocks.get(block) ?? []), ...nodes]);
  }
  return [...blocks].map(([block, nodes]) => {
    const style = getComputedStyle(block);
    const fontSize = Number.parseFloat(style.fontSize);
    const lines = cutIntoLines(nodes, fontSize);
    const spacing = Number.parseFloat(style.lineHeight);
    return {
      where: whereIs(block),
      kind: kindOf(block),
      lines: lines.map((line) => line.text),
      // `normal` is about 1.15 in most fonts, and in any case nobody chose it.
      lineSpacing: Number.isNaN(spacing) ? 1 : spacing / fontSize,
    };
  });
}

function blockOf(element: HTMLElement): HTMLElement {
  let at = element;
  while (at.parentElement && /^(inline|contents)$/.test(getComputedStyle(at).display)) at = at.parentElement;
  return at;
}

function kindOf(block: HTMLElement): MeasuredBlock['kind'] {
  if (block.closest('button, a, label, [role=button], [role=radio], [role=option]')) return 'control';
  return block.closest('h1, h2, h3, h4, h5, h6, [role=heading]') ? 'heading' : 'prose';
}

function cutIntoLines(nodes: readonly Text[], fontSize: number): { top: number; text: string }[] {
  const lines: { top: number; text: string }[] = [];
  const range = document.createRange();
  for (const node of nodes) {
    let offset = 0;
    for (const character of node.data) {
      range.setStart(node, offset);
      offset += character.length;
      range.setEnd(node, offset);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      const middle = box.top + box.height / 2;
      const line = lines.find((each) => Math.abs(each.top - middle) < fontSize / 2);
      if (line) line.text += character;
      else lines.push({ top: middle, text: character });
    }
  }
  return lines;
}
