import { performance } from "node:perf_hooks";
import { Bench } from "tinybench";

/** One way to do a thing. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

/** Medians of one contender, in milliseconds a run. */
export interface Measured {
  readonly name: string;
  /** What the process computed, garbage collection and compilation included. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** The CPU time of each round, in order. */
  readonly rounds: readonly number[];
}

/**
 * Measures contenders in turn (A B A B …), so that a machine that others share slows all of them alike. tinybench warms
 * up and times; its clock is the CPU time of this process, which does not run while others do.
 */
export async function measure(
  contenders: readonly Contender[],
  how: { readonly rounds?: number; readonly repeats?: number } = {},
): Promise<Measured[]> {
  const { rounds = 9, repeats = 1 } = how;
  const kept = contenders.map(({ name }) => ({ name, cpu: [] as number[], wall: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) {
      const begin = performance.now();
      const cpuMs = await oneRound(contender, repeats, round === 0 ? WARM_UPS : 0);
      if (round === 0) continue; // the first round only warms up
      kept[at]?.cpu.push(cpuMs);
      kept[at]?.wall.push((performance.now() - begin) / repeats);
    }
  }
  return kept.map(({ name, cpu, wall }) => ({ name, cpuMs: median(cpu), wallMs: median(wall), rounds: cpu }));
}

const WARM_UPS = 3;

async function oneRound(contender: Contender, repeats: number, warmUps: number): Promise<number> {
  const bench = new Bench({
    now: cpuNow,
    iterations: repeats,
    time: 0,
    warmup: warmUps > 0,
    warmupIterations: warmUps,
    warmupTime: 0,
    throws: true,
  });
  // Always awaited: of a function that only gives a promise tinybench would let the next run begin before it is kept.
  bench.add(contender.name, async () => {
    await contender.run();
  });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (!result || !("latency" in result)) throw new Error(`${contender.name} was not measured`);
  return result.latency.mean;
}

/** CPU milliseconds of this thread so far: what others do beside it, or the collector in threads of its own, is not in it. */
export function threadNow(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** CPU time of this process so far, all of its threads. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** CPU and wall milliseconds of one run of something that cannot be repeated. */
export async function once<T>(run: () => T | Promise<T>): Promise<{ value: T; cpuMs: number; wallMs: number }> {
  const begin = performance.now();
  const cpu = cpuNow();
  const value = await run();
  return { value, cpuMs: cpuNow() - cpu, wallMs: performance.now() - begin };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which `share` of them lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new Error("nothing was measured");
  return low + (high - low) * (at - Math.floor(at));
}

/** Median over the rounds of a ÷ b: what slows one round slows both of its halves. */
export function ratio(a: Measured, b: Measured): number {
  return median(a.rounds.map((value, round) => value / (b.rounds[round] ?? Number.NaN)));
}
