import type { Digests, Sign } from "../platform/digests.js";

/**
 * The keys that secrets give for a day, a region and a service. Deriving one takes four hashes, so they are kept; not
 * more than so many, the oldest go first.
 */
export class SigningKeys {
  readonly #digests: Digests;
  readonly #keys = new Map<string, Sign | Promise<Sign>>();

  constructor(digests: Digests) {
    this.#digests = digests;
  }

  get(secret: string, scope: readonly string[]): Sign | Promise<Sign> {
    const id = [...scope, secret].join("\n");
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    const key = this.#digests.deriveKey(`AWS4${secret}`, scope);
    for (const oldest of this.#keys.keys()) {
      if (this.#keys.size < MOST_KEYS) break;
      this.#keys.delete(oldest);
    }
    this.#keys.set(id, key);
    return key;
  }
}

const MOST_KEYS = 1000;
