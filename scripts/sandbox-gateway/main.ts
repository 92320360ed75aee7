import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandboxGateway } from './sandbox-gateway.ts';

const help = `Usage: node scripts/sandbox-gateway/main.ts [--port N] [--data DIR]

A synthetic city platform for the kiosk: it speaks the interface of electron/gateway/openapi.yaml on the loopback
address and prints where ("gateway: URL"). GET /control there describes how to steer it.

  --port N    the port; a free one unless given
  --data DIR  where it keeps what it knows; forgotten at the end unless given
  --help      this text
`;

const arguments_ = readArguments();
if (typeof arguments_ === 'string') {
  console.error(`${arguments_}\n\n${help}`);
  process.exitCode = 2;
} else if (arguments_.help) {
  console.log(help);
} else {
  await run(arguments_.port, arguments_.data);
}

async function run(port: number, dataFolder: string | undefined): Promise<void> {
  const stateFile = dataFolder === undefined ? undefined : join(dataFolder, 'sandbox-gateway.json');
  try {
    const sandbox = await startSandboxGateway({ port, stateFile });
    console.log(`gateway: ${sandbox.url}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
  } catch (error) {
    console.error(`The sandbox gateway did not start: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

function readArguments(): { port: number; data: string | undefined; help: boolean } | string {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65535)) return `--port takes a number from 0 to 65535, not ${values.port}`;
    return { port, data: values.data, help: values.help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
