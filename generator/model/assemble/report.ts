import type { Diagnostic } from "../../diagnostics/diagnostic.js";

/** Takes what a step of assembling has to say. */
export type Report = (diagnostic: Diagnostic) => void;
