import type { DocTag } from "../emit/doc-comment.js";
import { nameOf } from "../model/shape-id.js";
import type { StructureShape } from "../model/shape.js";
import type { OperationPlan, ServicePlan } from "../plan/service-plan.js";
import { documentationOf } from "./documentation.js";
import { typeName } from "./naming.js";

/** What an operation can end with, as `@throws` tags: each error's class and the first sentence about it. */
export function errorTags(operation: OperationPlan, plan: ServicePlan): readonly DocTag[] {
  return operation.errors.map((error) => {
    const planned = plan.shapes.get(error.id);
    const name = planned === undefined ? nameOf(error.id) : typeName(planned);
    return { name: "throws", text: `\`${name}\` ${firstSentence(error)}` };
  });
}

function firstSentence(error: StructureShape): string {
  const text = documentationOf(error)?.text ?? "";
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0].replace(/\s+/g, " ") ?? text;
}
