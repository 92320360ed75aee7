import { describe, test } from 'vitest';
import { sentences } from './sentences.ts';
import type { TransportUnderTest } from './transport-under-test.ts';

/** Runs every sentence against a freshly opened transport. */
export function describeTransport(name: string, open: () => Promise<TransportUnderTest>): void {
  describe(name, () => {
    for (const { says, prove } of sentences) {
      test(says, async () => {
        const transport = await open();
        try {
          await prove(transport);
        } finally {
          await transport.close();
        }
      });
    }
  });
}
