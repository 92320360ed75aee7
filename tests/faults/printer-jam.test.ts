import { testsOfAPrinterHeldUp } from '../support/printer-held-up.ts';

testsOfAPrinterHeldUp('a jam', 'jam', 'card-jam');
