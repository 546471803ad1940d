import type { Collection } from "../collection.js";

export const loaderInvalid: Collection = { name: "loader-invalid", cases: () => undefined };
