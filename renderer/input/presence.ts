/** The core needs to hear of a person only now and then; its countdown is minutes long. */
const reportPause = 10_000;

/** Tells the core that somebody is there: at once while the countdown runs, else at most every ten seconds. */
export function createPresence(now: () => number, report: () => void): (countingDown: boolean) => void {
  let reported = Number.NEGATIVE_INFINITY;
  return (countingDown) => {
    if (!countingDown && now() - reported < reportPause) return;
    reported = now();
    report();
  };
}
