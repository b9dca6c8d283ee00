/** What some work took, in milliseconds. Processor time counts all threads of the process, also those that collect garbage and compile. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Measures some work, and hands on what it returns. */
export function measure<T>(work: () => T): { readonly cost: Cost; readonly result: T } {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  const result = work();
  const used = process.cpuUsage(cpu);
  return { cost: { cpu: (used.user + used.system) / 1000, wall: performance.now() - wall }, result };
}

/** The cost of one piece of work: the median of several batches of it. */
export function medianCost(batches: number, size: number, work: (turn: number) => void): Cost {
  const costs = Array.from({ length: batches }, (_, batch) => {
    const { cost } = measure(() => {
      for (let turn = 0; turn < size; turn++) work(batch * size + turn);
    });
    return { cpu: cost.cpu / size, wall: cost.wall / size };
  });
  return medianOf(costs);
}

/** Of several costs the one in the middle, processor and wall time apart. */
export function medianOf(costs: readonly Cost[]): Cost {
  return { cpu: median(costs.map((cost) => cost.cpu)), wall: median(costs.map((cost) => cost.wall)) };
}

/** The number in the middle. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
