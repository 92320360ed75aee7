import { testsOfAPrinterHeldUp } from '../support/printer-held-up.ts';

testsOfAPrinterHeldUp('somebody who pauses the printer', 'paused', 'paused');
