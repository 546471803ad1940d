import type { Node } from "../../model/node.js";
import { reportValue, type ValuePlace } from "./value-check.js";
import { wrongType } from "./wrong-type.js";

/** Whether a node is a blob: any text, or base64 where the check asks for it. */
export function checkBlob(node: Node, place: ValuePlace): boolean {
  if (node.kind !== "string") return wrongType(node, place, "string");
  if (place.check.blobs === "text" || isBase64(node.value)) return true;
  reportValue(place, {
    code: "not-base64",
    says: "must be written in base64",
    reference: "Blob value must be a valid base64 string",
    node,
  });
  return false;
}

/** Whether a text is base64; what pads its end may be missing. */
export function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/.test(text);
}
