// Draws the document locker as it stands there: a door is moved by hand with a click.
import { buttons, choices, connection, element, same, say } from './drawing.js';

const byId = (id) => document.getElementById(id);
/** On the screen, a millimetre of the wall. */
const pixels = 0.26;
let chosen;

/** `act(path, body)` sends to the locker's part of the API. */
export function drawLocker(locker, act) {
  const boards = locker.lines.flatMap((line) => line.boards);
  const doorOf = (cell) =>
    boards.find(({ name }) => name === cell.board)?.doors.find(({ lock }) => lock === cell.lock);
  const troubles = [
    ...locker.lines.filter(({ fault }) => fault !== 'none').map(({ name, fault }) => `${name}: ${fault}`),
    ...boards.filter(({ fault }) => fault !== 'none').map(({ name, fault }) => `${name}: ${fault}`),
  ];
  const open = boards.flatMap(({ doors }) => doors).filter((door) => door.open).length;
  say(
    'locker-state',
    `${[connection(locker.connected), `开着 open ${open}`, ...troubles].join(' · ')}`,
    troubles.length > 0 || !locker.connected,
  );
  const cells = drawWall(locker.wall, doorOf, act);
  drawChosen(cells, doorOf, act);
  drawFaults(locker, boards, act);
  byId('locker-unlocks').replaceChildren(
    ...[...locker.unlocks].reverse().map(({ at, board, lock, how }) => {
      const name =
        cells.find((cell) => cell.board === board && cell.lock === lock)?.name ?? `${board} ${lock}`;
      const words = how === 'every' ? ' · 全部一起 with every other' : '';
      return element('li', { textContent: `${new Date(at).toLocaleTimeString()} · ${name}${words}` });
    }),
  );
}

function drawWall(wall, doorOf, act) {
  const cells = wall.flatMap(({ columns }) => columns.flatMap((column) => column.cells));
  const view = byId('locker-wall');
  if (view.querySelectorAll('button').length !== cells.length) view.replaceChildren(...wall.map(newCabinet));
  for (const cell of cells) {
    const door = doorOf(cell);
    const drawn = view.querySelector(`[data-name="${cell.name}"]`);
    if (!door || !drawn) continue;
    drawn.classList.toggle('open', door.open);
    drawn.setAttribute('aria-pressed', String(door.open));
    const sign = door.contents === null ? '' : ' ●';
    const broken = door.spring !== 'opens' || door.sensor !== 'works' ? ' !' : '';
    drawn.textContent = `${cell.name}${sign}${broken}`;
    drawn.title = `${door.open ? '开 open' : '关 shut'} · ${door.contents ?? '空 empty'}`;
    drawn.onclick = () => {
      chosen = cell.name;
      act('door', { board: cell.board, lock: cell.lock, is: door.open ? 'shut' : 'open' });
    };
  }
  return cells;
}

function newCabinet({ name, columns }) {
  const cabinet = element('div', { className: 'cabinet' });
  cabinet.setAttribute('aria-label', name);
  for (const { widthMillimetres, bottomMillimetres, cells } of columns) {
    const column = element('div', { className: 'column' });
    column.style.width = `${widthMillimetres * pixels}px`;
    column.style.paddingBottom = `${bottomMillimetres * pixels}px`;
    for (const cell of cells) {
      const door = element('button', { type: 'button', dataset: { name: cell.name } });
      door.style.height = `${cell.heightMillimetres * pixels}px`;
      column.append(door);
    }
    cabinet.append(column);
  }
  return cabinet;
}

function drawChosen(cells, doorOf, act) {
  const cell = cells.find(({ name }) => name === chosen) ?? cells[0];
  const door = cell && doorOf(cell);
  if (!door) return;
  const { board, lock } = cell;
  say(
    'locker-chosen',
    `${cell.name} · ${door.open ? '开着 open' : '关着 shut'} · ${door.contents ?? '空 empty'}`,
    false,
  );
  byId('locker-put-in').onsubmit = (event) => {
    event.preventDefault();
    act('put-in', { board, lock, contents: new FormData(event.target).get('contents') });
  };
  byId('locker-take-out').onclick = () => act('take-out', { board, lock });
  choices('locker-spring', same(['opens', 'opens-later', 'stays-shut']), door.spring);
  choices('locker-sensor', same(['works', 'says-open', 'says-shut']), door.sensor);
  byId('locker-spring').onchange = (event) => act('lock', { board, lock, spring: event.target.value });
  byId('locker-sensor').onchange = (event) => act('lock', { board, lock, sensor: event.target.value });
}

function drawFaults({ lines, boardFaults, lineFaults }, boards, act) {
  const all = [
    ...lines.map(({ name, fault }) => ({
      kind: 'line',
      words: '线路 line',
      name,
      fault,
      faults: lineFaults,
    })),
    ...boards.map(({ name, driver, fault }) => ({
      ...{ kind: 'board', words: `板 board ${driver}`, name, fault, faults: boardFaults },
    })),
  ];
  const row = byId('locker-faults');
  if (row.children.length !== all.length)
    row.replaceChildren(
      ...all.map(({ kind, words, name }) => {
        const label = element('label', { textContent: `${words} ${name}` });
        label.append(element('select', { id: `locker-fault-${kind}-${name}` }));
        return label;
      }),
    );
  for (const { kind, name, fault, faults } of all) {
    const id = `locker-fault-${kind}-${name}`;
    choices(id, same(faults), fault);
    byId(id).onchange = (event) => act('fault', { [kind]: name, fault: event.target.value });
  }
  const speeds = [9_600, 19_200, 115_200].map((baud) => [baud, `${baud}`, '']);
  buttons('locker-speed', speeds, lines[0].kioskBaud, (baud) =>
    act('kiosk-speed', { line: lines[0].name, baud }),
  );
}
