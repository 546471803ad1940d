import { barred, shown, type Figure } from "../entry.js";
import { median } from "./median.js";
import { prepare } from "./prepare.js";

/** One way of doing the work that is compared. */
export type Case =
  /** Does the work once, here. It may return a promise. */
  | { readonly name: string; readonly run: () => unknown }
  /** Has the work done in another process, and tells the CPU milliseconds that it took there. */
  | { readonly name: string; readonly cost: () => Promise<number> };

/** Cases of one work: what all are held against, ours, and others. */
export interface Comparison {
  readonly name: string;
  readonly floor: Case;
  readonly ours: readonly Case[];
  readonly peers: readonly Case[];
  /** What ours must not be above, in floors. Left out: the best peer of this very run. */
  readonly bar?: number;
  readonly rounds?: number;
}

/**
 * CPU time of each case over the floor's. The cases take turns, A B C, C B A, …, and each round gives one ratio: a
 * machine that slows down for a second slows them all. What is told is the median of the ratios.
 */
export async function compare(comparison: Comparison): Promise<readonly Figure[]> {
  const { name, floor, ours, peers } = comparison;
  const times = await takeTurns([floor, ...ours, ...peers], comparison.rounds ?? 15);
  const floorTimes = times.get(floor) ?? [];
  const ratio = (measured: Case): number =>
    median((times.get(measured) ?? []).map((time, round) => time / (floorTimes[round] ?? NaN)));
  const bar = comparison.bar ?? Math.min(...peers.map(ratio));
  return [
    shown(`${name}/${floor.name}`, median(floorTimes) * 1000, "µs"),
    ...ours.map((one) => barred(`${name}/${one.name}`, ratio(one), "× floor", bar)),
    ...peers.map((peer) => shown(`${name}/${peer.name}`, ratio(peer), "× floor")),
  ];
}

/** CPU milliseconds of one run of each case, one for each round. */
async function takeTurns(
  cases: readonly Case[],
  rounds: number,
): Promise<ReadonlyMap<Case, readonly number[]>> {
  const prepared: { sample: () => Promise<number>; times: number[] }[] = [];
  const times = new Map<Case, number[]>();
  for (const one of cases) {
    const list: number[] = [];
    times.set(one, list);
    prepared.push({ sample: await prepare(one), times: list });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { sample, times: list } of round % 2 === 0 ? prepared : prepared.toReversed()) {
      list.push(await sample());
    }
  }
  return times;
}
