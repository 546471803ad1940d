import type { LifecycleName } from "../model/shape.js";

/** The lifecycle operations in the order in which serialized resources name them. */
export const lifecycleNames: readonly LifecycleName[] = ["put", "create", "read", "update", "delete", "list"];
