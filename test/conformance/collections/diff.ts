import type { Collection } from "../collection.js";

export const diff: Collection = { name: "diff", cases: () => undefined };
