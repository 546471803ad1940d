import type { Collection } from "../collection.js";

export const formatter: Collection = { name: "formatter", cases: () => undefined };
