import type { ShapePlan } from "../../plan/service-plan.js";
import { variableName } from "../../targets/naming.js";

/** The variable that holds a shape in one of its JSON functions, kept apart from all else that such a function names. */
export function localVariable(shape: ShapePlan): string {
  const name = variableName(shape);
  return TAKEN.test(name) ? `${name}Value` : name;
}

/** Parameters and constants of the functions themselves, and the verbs that the functions they call begin with. */
const TAKEN = /^(?:here|json|key|list|map|member|name|own|path|value)$|^(?:expect|read|write)[A-Z]/;
