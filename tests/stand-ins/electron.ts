/**
 * Stands in for the package `electron` in tests: what the Electron host uses of it, behaving as Electron documents it,
 * in memory. Importing the real package where its binary is missing starts a download. Use it as
 * `vi.mock('electron', () => import('…/tests/stand-ins/electron.ts'))`.
 */
export { app, Menu } from './electron-app.ts';
export { ipcMain } from './electron-ipc.ts';
export { net, protocol, session } from './electron-session.ts';
export { safeStorage } from './electron-storage.ts';
export { BrowserWindow } from './electron-window.ts';
