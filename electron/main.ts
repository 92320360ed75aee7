import { app } from 'electron';
import { version } from '../package.json';
import { runElectronHost } from './hosts/electron/electron-host.ts';

runElectronHost(app, version);
