import { stateNames } from '../renderer/workshop/workshop-states.ts';
import { describeTaps } from '../tests/screens/overall.ts';
import { startWorkshopForDevelopment } from '../tests/screens/workshop-server.ts';
import { auditScreens } from './screens/audit-screens.ts';
import { help, readArguments, type Work } from './screens/read-arguments.ts';
import { reportViolations } from './screens/report.ts';
import { takePictures } from './screens/take-pictures.ts';

/** `npm run screens`: the workshop, its pictures, its audits. Answers with the exit code. */
async function run(work: Work): Promise<number> {
  switch (work.kind) {
    case 'help':
      process.stdout.write(help);
      return 0;
    case 'show': {
      const server = await startWorkshopForDevelopment(work.port);
      console.log(`screens: ${server.address}`);
      await new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await server.close();
      return 0;
    }
    case 'shots': {
      for (const path of await takePictures(work.rows, work.directory)) console.log(path);
      return 0;
    }
    case 'audit': {
      const { examined, taps, overall } = await auditScreens(work.rows);
      console.log(reportViolations(examined));
      for (const { audit, where, what } of overall) console.log(`${audit.padEnd(12)} ${where}: ${what}`);
      const faults = examined.reduce((sum, each) => sum + each.violations.length, overall.length);
      console.log(`\n${describeTaps(taps)}\n${faults} faults in ${examined.length} views of screens`);
      return faults === 0 ? 0 : 1;
    }
  }
}

const asked = readArguments(process.argv.slice(2), stateNames);
if (asked.ok) {
  process.exitCode = await run(asked.value);
} else {
  console.error(`screens: ${asked.error.detail}\nTry npm run screens -- --help`);
  process.exitCode = 2;
}
