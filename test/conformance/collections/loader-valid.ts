import type { Collection } from "../collection.js";

export const loaderValid: Collection = { name: "loader-valid", cases: () => undefined };
