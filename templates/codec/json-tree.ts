import { type JsonObject, setEntry } from "./json.js";

/**
 * As `JSON.parse`, but numbers are what `readNumber` makes of their text. The text must be known to be sound JSON. Takes
 * linear time, and no stack however deep the text nests.
 */
export function readTree(text: string, readNumber: (text: string) => unknown): unknown {
  const whole: unknown[] = [];
  const outer: Holder[] = [];
  let holder: Holder = { values: whole };
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "]" || token === "}") {
      holder = outer.pop() ?? holder;
    } else if (token === "[" || token === "{") {
      const inner: Holder = token === "[" ? { values: [] } : { entries: {}, key: undefined };
      put(holder, inner.values ?? inner.entries);
      outer.push(holder);
      holder = inner;
    } else if (holder.values === undefined && holder.key === undefined) {
      holder.key = String(JSON.parse(token));
    } else {
      put(holder, /^[-\d]/.test(token) ? readNumber(token) : JSON.parse(token));
    }
  }
  return whole[0];
}

/** A list or an object that is being read; an object with the key that waits for its value. */
type Holder =
  | { readonly values: unknown[] }
  | { readonly values?: undefined; readonly entries: JsonObject; key: string | undefined };

function put(holder: Holder, value: unknown): void {
  if (holder.values !== undefined) {
    holder.values.push(value);
  } else if (holder.key !== undefined) {
    setEntry(holder.entries, holder.key, value);
    holder.key = undefined;
  }
}

// Strings are runs with a loop around them, so that a long one takes linear time.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null|[[\]{}]/g;
