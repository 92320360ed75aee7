// Draws the slip printer's part of the panel, and the slips as they came out.
import { buttons, choices, connection, element, same, say } from './drawing.js';

const troubles = {
  'cover-open': '盖子开着 cover open',
  'paper-out': '没纸 no paper',
  'cutter-jam': '切刀卡住 cutter jammed',
};
/** Millimetres left on the roll. */
const rolls = [
  [80_000, '换新纸卷 ', 'new roll'],
  [4_000, '纸快完 ', 'nearly out'],
  [15, '只剩一点 ', 'ends mid slip'],
  [0, '没纸 ', 'none'],
];

export function drawSlipPrinter(printer, setPaper) {
  const trouble = printer.stopped ? ` · ${troubles[printer.stopped] ?? printer.stopped}` : '';
  const hanging = printer.hangingRows > 0 ? ' · 半张挂着 half a slip hangs out' : '';
  say(
    'slip-state',
    `${connection(printer.connected)}${trouble}${hanging} · 纸 paper ${(printer.paperMillimetres / 1000).toFixed(1)} m`,
    printer.stopped !== null || printer.fault !== 'none',
  );
  choices('slip-fault', same(printer.faults), printer.fault);
  buttons('slip-paper', rolls, null, setPaper);
  const hangs = printer.slips.some(({ where }) => where === 'hanging');
  document.getElementById('slip-tear-off').hidden = !hangs && printer.hangingRows === 0;
}

export function drawSlips(slips) {
  const list = document.getElementById('slips');
  const wanted = slips.map(({ number }) => String(number));
  for (const item of [...list.children]) if (!wanted.includes(item.dataset.number)) item.remove();
  for (const slip of slips) {
    const item = list.querySelector(`[data-number="${slip.number}"]`) ?? newSlip(list, slip.number);
    const where = slip.where === 'hanging' ? '挂在出口 hangs out' : '已撕下 torn off';
    const end = slip.cut ? '' : ' · 没切断 not cut';
    item.querySelector('p').textContent =
      `${slip.number} · ${new Date(slip.time).toLocaleString()} · ${(slip.rows / 80).toFixed(1)} cm · ${where}${end}`;
  }
}

function newSlip(list, number) {
  const item = element('li', { dataset: { number: String(number) } });
  const source = `/api/slip-printer/slips/${number}`;
  item.append(element('p'), element('img', { src: source, alt: `slip ${number}` }));
  list.prepend(item);
  return item;
}
