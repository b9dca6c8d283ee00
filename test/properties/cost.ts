/** The least processor time of some runs, in milliseconds: what others do on the machine counts little. */
export function cpuTime(run: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let left = runs; left > 0; left--) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
