import { contextBridge, ipcRenderer } from 'electron';
import { createPreloadBridge } from './hosts/electron/preload-bridge.ts';

contextBridge.exposeInMainWorld('kiosk', createPreloadBridge(ipcRenderer));
