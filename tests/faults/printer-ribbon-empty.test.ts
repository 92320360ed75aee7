import { testsOfAPrinterHeldUp } from '../support/printer-held-up.ts';

testsOfAPrinterHeldUp('an empty ribbon', 'ribbon-empty', 'ribbon-empty');
