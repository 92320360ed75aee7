import { parseArgs } from 'node:util';
import { startSandboxGateway } from './sandbox-gateway.ts';

const help = `Usage: node scripts/sandbox-gateway/main.ts [--port N] [--state FILE]

A synthetic city platform for the kiosk: it speaks the interface of electron/gateway/openapi.yaml on the loopback
address and prints where. GET /control there describes how to steer it.

  --port N      the port; a free one unless given
  --state FILE  where it keeps what it knows; forgotten at the end unless given
  --help        this text
`;

const arguments_ = readArguments();
if (typeof arguments_ === 'string') {
  console.error(`${arguments_}\n\n${help}`);
  process.exitCode = 2;
} else if (arguments_.help) {
  console.log(help);
} else {
  await run(arguments_.port, arguments_.state);
}

async function run(port: number, stateFile: string | undefined): Promise<void> {
  try {
    const sandbox = await startSandboxGateway({ port, stateFile });
    console.log(`sandbox gateway: ${sandbox.url}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
  } catch (error) {
    console.error(`The sandbox gateway did not start: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

function readArguments(): { port: number; state: string | undefined; help: boolean } | string {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        state: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65535)) return `--port takes a number from 0 to 65535, not ${values.port}`;
    return { port, state: values.state, help: values.help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
