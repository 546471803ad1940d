/** The shortest and the longest pause between two calls, in seconds. */
export interface WaiterDelays {
  readonly minDelay: number;
  readonly maxDelay: number;
}

/**
 * How long to pause before a further call, in seconds: exponential backoff with jitter; undefined where it is too late
 * for one. Where no other call would fit before the end, the pause lasts almost until then, so that there is a last one. The specification says until then, but
 * an answer takes time too: half a second, as in the AWS SDK.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#waiter-retries
 */
export function waiterDelay(
  attempt: number,
  { minDelay, maxDelay }: WaiterDelays,
  remaining: number,
): number | undefined {
  if (remaining <= TIME_OF_AN_ANSWER) return undefined;
  const ceiling = Math.log(maxDelay / minDelay) / Math.log(2) + 1;
  const longest = attempt > ceiling ? maxDelay : minDelay * 2 ** (attempt - 1);
  const delay = minDelay + Math.random() * (longest - minDelay);
  return remaining - delay <= minDelay ? remaining - TIME_OF_AN_ANSWER : delay;
}

const TIME_OF_AN_ANSWER = 0.5;
