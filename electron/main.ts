import { app } from 'electron';
import { runElectronHost } from './hosts/electron/electron-host.ts';

runElectronHost(app);
