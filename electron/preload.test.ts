import { expect, test, vi } from 'vitest';

const exposed = vi.hoisted(() => new Map<string, object>());

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: object) => exposed.set(name, value) },
  ipcRenderer: { invoke: async () => 'connected', on: () => {} },
}));

test('the preload gives the page the bridge as window.kiosk, and nothing else', async () => {
  await import('./preload.ts');
  expect([...exposed.keys()]).toEqual(['kiosk']);
  expect(Object.keys(exposed.get('kiosk') ?? {}).sort()).toEqual(['call', 'onConnection', 'subscribe']);
});
