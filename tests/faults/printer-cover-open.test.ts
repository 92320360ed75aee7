import { testsOfAPrinterHeldUp } from '../support/printer-held-up.ts';

testsOfAPrinterHeldUp('an open cover', 'cover-open', 'cover-open');
