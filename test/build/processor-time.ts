/** What work costs the processor: unlike the clock, it does not grow when other programs keep the machine busy. */

/** Starts counting; the function it gives returns the processor time of this process since then, in milliseconds. */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
