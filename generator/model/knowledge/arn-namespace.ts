import { nameOf } from "../shape-id.js";
import type { ServiceShape } from "../shape.js";
import { traitOf } from "../trait.js";
import { awsService } from "../traits/aws-traits.js";

/**
 * The service's part of its resources' ARNs, which also begins its condition keys and event sources. Without
 * `arnNamespace` it is the name of the shape in lower case.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#arnnamespace
 */
export function arnNamespaceOf(service: ServiceShape): string {
  return traitOf(service, awsService)?.arnNamespace ?? nameOf(service.id).toLowerCase();
}
