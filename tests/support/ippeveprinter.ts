import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reservePort } from '../../scripts/launching/reserve-port.ts';

/** ms */
const patience = 30_000;
const configuration = path.join(import.meta.dirname, 'ippeveprinter');

export interface IppEvePrinter {
  readonly uri: string;
  /** The same printer over TLS. */
  readonly secureUri: string;
  /** PEM of the certificate the printer made for itself; there once the first secure connection was tried. */
  certificate(): Promise<string>;
  /** The documents that arrived, whole, oldest first. */
  printedDocuments(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
  /** Holds up the jobs from now on with this reason (`cover-open-error`), or makes them fail; `none` lets them go on. */
  setFault(reason: string): Promise<void>;
  close(): Promise<void>;
}

/** Debian's IPP Everywhere printer (cups-ipp-utils), set up as a CR80 printer, with a private D-Bus. */
export async function startIppEvePrinter(): Promise<IppEvePrinter> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ippeveprinter-'));
  const spool = path.join(folder, 'spool');
  const keys = path.join(folder, 'keys');
  await Promise.all([mkdir(spool), mkdir(keys)]);
  const bus = await startBus(folder);
  const { port, release } = await reservePort();
  const fault = path.join(folder, 'fault');
  const printer = spawn(
    'ippeveprinter',
    ['-r', 'off', '-p', `${port}`, '-n', 'localhost', '-k', '-K', keys, '-d', spool]
      .concat('-a', path.join(configuration, 'card-printer.conf'))
      .concat('-c', path.join(configuration, 'print-command.sh'), 'card printer'),
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${path.join(folder, 'bus')}`,
        CHANGMING_PRINTER_FAULT: fault,
      },
    },
  );
  await until(() => answers(port), printer, 'ippeveprinter');
  return {
    uri: `ipp://localhost:${port}/ipp/print`,
    secureUri: `ipps://localhost:${port}/ipp/print`,
    certificate: () => readFile(path.join(keys, 'localhost.crt'), 'utf8'),
    printedDocuments: async () => {
      const names = (await readdir(spool)).filter((name) => name.endsWith('.pdf'));
      const inOrder = names.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
      return Promise.all(
        inOrder.map(async (name) => ({
          name,
          bytes: new Uint8Array(await readFile(path.join(spool, name))),
        })),
      );
    },
    setFault: (reason) => (reason === 'none' ? rm(fault, { force: true }) : writeFile(fault, reason)),
    close: async () => {
      await rm(fault, { force: true });
      await Promise.all([stop(printer), stop(bus)]);
      release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startBus(folder: string): Promise<ChildProcess> {
  const socket = path.join(folder, 'bus');
  const template = await readFile(path.join(configuration, 'private-bus.conf'), 'utf8');
  const file = path.join(folder, 'bus.conf');
  await writeFile(file, template.replace('unix:path=SOCKET', `unix:path=${socket}`));
  const bus = spawn('dbus-daemon', [`--config-file=${file}`, '--nofork', '--nopidfile'], { stdio: 'ignore' });
  await until(() => Promise.resolve(existsSync(socket)), bus, 'dbus-daemon');
  return bus;
}

/** Waits for a state of a process that says nothing when it has reached it. */
async function until(reached: () => Promise<boolean>, running: ChildProcess, name: string): Promise<void> {
  let failure = '';
  running.once('error', (error) => {
    failure = error.message;
  });
  const latest = Date.now() + patience;
  while (!(await reached())) {
    if (failure || running.exitCode !== null || Date.now() > latest)
      throw new Error(`${name} did not start: ${failure || `exit ${running.exitCode}`}`);
    await wait(20);
  }
}

async function stop(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const exited = once(running, 'exit');
  running.kill('SIGTERM');
  await Promise.race([exited, wait(2_000, undefined, { ref: false })]);
  if (running.exitCode !== null || running.signalCode !== null) return;
  running.kill('SIGKILL');
  await exited;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
