// The panel's page: draws the state that the server pushes and sends what is pressed. No build, no library.
import { drawGateway, drawMessages, drawPrinter, drawPrints, drawReader, drawScanner } from './drawing.js';
import { drawLocker } from './locker-drawing.js';
import { drawSlipPrinter, drawSlips } from './slip-drawing.js';

const byId = (id) => document.getElementById(id);
let state;

async function send(method, path, body) {
  byId('notice').textContent = '';
  try {
    const answer = await fetch(`/api/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const result = await answer.json();
    if (!answer.ok) byId('notice').textContent = result.error ?? `${answer.status}`;
    return answer.ok ? result : undefined;
  } catch {
    byId('notice').textContent = '面板没有回应 the panel does not answer';
    return undefined;
  }
}

const onPress = (id, act) => byId(id).addEventListener('click', act);
const onChoice = (id, act) => byId(id).addEventListener('change', (event) => act(event.target.value));
const onSubmit = (id, act) =>
  byId(id).addEventListener('submit', (event) => {
    event.preventDefault();
    act(Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== '')));
  });

onPress('reader-lay', () =>
  send('POST', 'identity-reader/card', {
    person: byId('reader-person').value,
    ...(byId('reader-wrong-check').checked ? { wrongCheckDigit: true } : {}),
  }),
);
onPress('reader-lift', () => send('DELETE', 'identity-reader/card'));
onChoice('reader-fault', (fault) => send('POST', 'identity-reader/fault', { fault }));
onSubmit('reader-identity', (fields) =>
  send('POST', 'identity-reader/card', {
    identity: { number: numberFor(fields), validUntil: 'long-term', ...fields },
  }),
);

onPress('scanner-person-scan', async () => {
  const code = await send('GET', `gateway/suishenma/${byId('scanner-person').value}`);
  if (code) await send('POST', 'code-scanner/scan', { text: code.text });
});
onSubmit('scanner-text', ({ text }) => send('POST', 'code-scanner/scan', { text }));
onChoice('scanner-fault', (fault) => send('POST', 'code-scanner/fault', { fault }));

onChoice('printer-fault', (fault) => send('POST', 'card-printer/fault', { fault }));
onPress('printer-take', () => send('POST', 'card-printer/take-card'));
onPress('printer-refill', () => send('POST', 'card-printer/refill'));
const hold = (at) => send('POST', at ? 'card-printer/hold' : 'card-printer/release', at ? { at } : undefined);

onChoice('slip-fault', (fault) => send('POST', 'slip-printer/fault', { fault }));
onPress('slip-tear-off', () => send('POST', 'slip-printer/tear-off'));
const setPaper = (millimetres) => send('POST', 'slip-printer/paper', { millimetres });

const moveLocker = (path, body) => send('POST', `locker/${path}`, body);
const scanPrint = (number) => send('POST', 'scan-print', { number });
const revoke = (keyId) => send('POST', `gateway/kiosk-certificates/${keyId}/revoke`, {});
const scan = (text) => send('POST', 'code-scanner/scan', { text });
const setMode = (mode) => send('POST', 'gateway/mode', { mode });
byId('gateway-self-declaration').addEventListener('change', (event) =>
  send('POST', 'gateway/policy', { selfDeclaration: event.target.checked }),
);
onSubmit('gateway-rename', (renaming) => send('POST', 'gateway/catalogue/rename', renaming));
onSubmit('gateway-document', (document) => send('POST', 'gateway/documents', document));
onPress('gateway-rotate', () => send('POST', 'gateway/rotate-key', {}));
onPress('gateway-reset', () => send('POST', 'gateway/reset'));

/** A number for an invented person of Shanghai, its check character right (GB 11643-1999). */
function numberFor({ birthDate, sex, layout }) {
  const prefix = layout === 'hk-macao-taiwan' ? '810000' : layout === 'foreign-2023' ? '931999' : '310105';
  if (layout === 'foreign-2017') return `UTO3100${birthDate.replaceAll('-', '').slice(2)}99`;
  const first17 = `${prefix}${birthDate.replaceAll('-', '')}${sex === 'male' ? '997' : '998'}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'[sum % 11];
}

function draw() {
  const { devices, gateway } = state;
  drawReader(devices['identity-reader'].state);
  drawScanner(devices['code-scanner'].state, gateway);
  drawPrinter(devices['card-printer'].state, hold);
  drawPrints(devices['card-printer'].state.prints, scanPrint);
  drawSlipPrinter(devices['slip-printer'].state, setPaper);
  drawSlips(devices['slip-printer'].state.slips);
  drawLocker(devices.locker.state, moveLocker);
  drawGateway(gateway, { setMode, revoke, scan });
  drawMessages(gateway?.messages ?? []);
}

const events = new EventSource('/api/events');
events.addEventListener('message', (event) => {
  state = JSON.parse(event.data);
  byId('connection').textContent = '';
  draw();
});
events.addEventListener('error', () => {
  byId('connection').textContent = '与模拟设备失去联系，正在重试 lost the simulators, trying again';
});
