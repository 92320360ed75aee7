// Draws one part of the panel each. What a person has open or chosen stays as it is.

const byId = (id) => document.getElementById(id);

const people = {
  senior: '老人',
  adult: '成年人',
  minor: '未成年人',
  'disabled-adult': '残疾人',
  'no-phone-senior': '没有手机的老人',
  'rare-name': '生僻字姓名',
  'expired-card': '证件过期',
  'resident-of-hong-kong': '香港居民',
  'foreigner-2017': '外国人 2017 版',
  'foreigner-2023': '外国人 2023 版',
  'senior-with-valid-card': '已有卡的老人',
  'limit-reached-senior': '今年已到上限的老人',
};
const modes = {
  online: '在线',
  offline: '离线',
  slow: '慢',
  'half-open': '没有回应',
  wrong: '答非所问',
  error: '出错',
};
const holds = { accepted: '收到后', printing: '打印中', completed: '出卡后' };
const wheres = {
  outlet: '在出口 in the outlet',
  taken: '已取走 taken',
  retracted: '已收回 retracted',
  'never-came-out': '没有出来 never came out',
};

export function drawReader(reader) {
  const card = reader.card
    ? `放着 card on the reader: ${nameOfCard(reader)}`
    : '上面没有证 nothing on the reader';
  say('reader-state', `${connection(reader.connected)} · ${card}`, reader.fault !== 'none');
  choices(
    'reader-person',
    reader.people.map(({ id, name }) => [id, `${name} · ${people[id] ?? ''} ${id}`]),
  );
  choices('reader-fault', same(reader.faults), reader.fault);
}

export function drawScanner(scanner, gateway) {
  say(
    'scanner-state',
    connection(scanner.connected),
    scanner.fault !== undefined && scanner.fault !== 'none',
  );
  choices(
    'scanner-person',
    Object.keys(gateway?.people ?? {}).map((id) => [id, `${people[id] ?? ''} ${id}`]),
  );
  choices('scanner-fault', same(scanner.faults ?? []), scanner.fault);
}

export function drawPrinter(printer, hold) {
  const job = printer.job ? ` · 任务 job ${printer.job.id}: ${printer.job.stage}` : '';
  const outlet = printer.outlet ? ' · 出口有卡 a card is in the outlet' : '';
  const reasons = printer.reasons.length > 0 ? ` · ${printer.reasons.join(', ')}` : '';
  say(
    'printer-state',
    `${printer.printer}${reasons}${job}${outlet} · 卡 cards ${printer.cards} · 色带 ribbon ${printer.ribbon}%`,
    printer.printer === 'stopped' || printer.printer === 'offline',
  );
  choices('printer-fault', same(printer.faults), printer.fault);
  byId('printer-take').hidden = !printer.outlet;
  const hand = [
    ...printer.holds.map((at) => [at, `停在${holds[at] ?? ''} `, `hold: ${at}`]),
    [null, '放行 ', 'release'],
  ];
  buttons('printer-holds', hand, printer.hold, hold);
}

export function drawPrints(prints, scan) {
  const list = byId('printed');
  const wanted = prints.map(({ number }) => String(number));
  for (const item of [...list.children]) if (!wanted.includes(item.dataset.number)) item.remove();
  for (const print of prints) {
    const item = list.querySelector(`[data-number="${print.number}"]`) ?? newPrint(list, print, scan);
    item.querySelector('p').textContent =
      `${print.number} · ${new Date(print.time).toLocaleString()} · ${wheres[print.where] ?? print.where}`;
  }
}

function newPrint(list, { number, pdf }, scan) {
  const item = element('li', { dataset: { number: String(number) } });
  const words = element('div');
  words.append(
    element('p'),
    element('a', { href: `/api/card-printer/${pdf}`, textContent: 'PDF', download: `card-${number}.pdf` }),
    element('br'),
    button('扫这张卡 ', 'Scan this card', () => scan(number)),
  );
  item.append(words, ...['front', 'back'].map((side) => picture(number, pdf, side)));
  list.prepend(item);
  return item;
}

/** A picture of one side; where the machine cannot make one, the browser's own view of the PDF. */
function picture(number, pdf, side) {
  const image = element('img', { src: `/api/pictures/${number}/${side}`, alt: `${side} of card ${number}` });
  image.addEventListener('error', () => {
    if (side === 'back') return image.remove();
    image.replaceWith(
      element('object', {
        type: 'application/pdf',
        data: `/api/card-printer/${pdf}`,
        width: 420,
        height: 300,
      }),
    );
  });
  return image;
}

export function drawGateway(gateway, { setMode, revoke, scan }) {
  if (!gateway) return say('gateway-state', '没有运行 not running', true);
  const { mode, policy, codes, certificates, catalogueVersion, guidesVersion } = gateway;
  say('gateway-state', `${modes[mode] ?? ''} ${mode} · 已发 ${codes.length} codes`, mode !== 'online');
  buttons(
    'gateway-modes',
    Object.entries(modes).map(([id, words]) => [id, `${words} `, id]),
    mode,
    setMode,
  );
  byId('gateway-self-declaration').checked = policy.selfDeclaration;
  const guides = guidesVersion === null ? '' : ` · 指南第 ${guidesVersion} 版 guides`;
  byId('gateway-catalogue').textContent = `目录第 ${catalogueVersion} 版 version${guides}`;
  drawCertificates(certificates ?? [], revoke);
  drawDocuments(gateway.documents ?? [], scan);
  byId('gateway-codes').replaceChildren(
    ...[...codes].reverse().map((code) =>
      element('li', {
        textContent: `${people[code.holder] ?? code.holder} · ${code.state} · ${code.expiresOn}`,
      }),
    ),
  );
}

function drawCertificates(certificates, revoke) {
  byId('gateway-certificates').replaceChildren(
    ...[...certificates].reverse().map(({ keyId, kiosk, cards, notAfter, revoked }) => {
      const until = new Date(notAfter).toLocaleDateString();
      const words = `${kiosk} · ${keyId} · 可签 ${cards} 张 · 到 ${until}${revoked ? ' · 已吊销 revoked' : ''}`;
      const item = element('li', { textContent: words });
      if (!revoked)
        item.append(
          element('br'),
          button('机器被偷了 ', 'stolen', () => revoke(keyId)),
        );
      return item;
    }),
  );
}

const places = { placed: '在柜里', collected: '取走了', 'taken-back': '收回了', lost: '不见了' };

function drawDocuments(documents, scan) {
  choices('gateway-document-person', Object.entries(people));
  byId('gateway-documents').replaceChildren(
    ...[...documents].reverse().map(({ documentNumber, title, holder, issuedBy, isFinished, is, cell }) => {
      const where = is ? `${places[is]} ${cell ?? ''}` : isFinished ? '' : '还没办好 not finished';
      const words = [documentNumber, title, people[holder] ?? holder, issuedBy, where].filter(Boolean);
      const item = element('li', { textContent: words.join(' · ') });
      item.append(
        element('br'),
        button('扫这一份 ', 'scan', () => scan(documentNumber)),
      );
      return item;
    }),
  );
}

export function drawMessages(messages) {
  byId('messages').replaceChildren(
    ...messages.slice(0, 10).map((message) => {
      const item = element('li');
      const time = new Date(message.at).toLocaleTimeString();
      const state = message.state ? ` · ${message.state}` : '';
      const head = element('small', { textContent: `${time} → ${message.to}${state}` });
      item.append(head, element('br'), message.text);
      return item;
    }),
  );
}

function nameOfCard({ card, people: cast }) {
  const person = cast.find(({ id }) => id === card.person);
  if (!person) return '自己填的 an identity of your own';
  return `${person.name} (${person.id}${card.wrongCheckDigit ? '，校验位错 wrong check digit' : ''})`;
}

export function connection(connected) {
  return connected ? '已连接 connected' : '没有连接 not connected';
}

export const same = (words) => words.map((word) => [word, word]);

export function say(id, words, trouble) {
  byId(id).textContent = words;
  byId(id).classList.toggle('trouble', trouble);
}

/** Fills a select once; `value` then follows the state unless the person is choosing right now. */
export function choices(id, options, value) {
  const select = byId(id);
  if (select.options.length !== options.length) {
    const before = select.value;
    select.replaceChildren(
      ...options.map(([key, words]) => element('option', { value: key, textContent: words })),
    );
    if (before) select.value = before;
  }
  select.closest('label').hidden = options.length === 0;
  if (value !== undefined && document.activeElement !== select) select.value = value;
}

export function buttons(id, options, pressed, act) {
  const row = byId(id);
  if (row.children.length !== options.length) {
    row.replaceChildren(
      ...options.map(([key, chinese, english]) => {
        return button(chinese, english, () => act(key));
      }),
    );
  }
  options.forEach(([key], index) => {
    row.children[index].setAttribute('aria-pressed', String(key !== null && key === pressed));
  });
}

export function button(chinese, english, act) {
  const made = element('button', { type: 'button' });
  made.append(chinese, element('small', { textContent: english }));
  made.addEventListener('click', act);
  return made;
}

export function element(name, { dataset, ...properties } = {}) {
  const made = Object.assign(document.createElement(name), properties);
  Object.assign(made.dataset, dataset);
  return made;
}
