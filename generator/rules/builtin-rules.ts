import { awsRules } from "./aws/aws-rules.js";
import { constraintRules } from "./constraints/constraint-rules.js";
import { endpointRules } from "./endpoints/endpoint-rules.js";
import { exampleRules } from "./examples/example-rules.js";
import { httpRules } from "./http/http-rules.js";
import { metadataRules } from "./metadata/metadata-rules.js";
import { modelRules } from "./models/model-rules.js";
import { mqttRules } from "./mqtt/mqtt-rules.js";
import { resourceRules } from "./resources/resource-rules.js";
import { serviceRules } from "./services/service-rules.js";
import { shapeRules } from "./shapes/shape-rules.js";
import { streamingRules } from "./streaming/streaming-rules.js";
import { targetRules } from "./targets/target-rules.js";
import { testRules } from "./tests/test-rules.js";
import { traitRules } from "./traits/trait-rules.js";
import { waiterRules } from "./waiters/waiter-rules.js";
import { xmlRules } from "./xml/xml-rules.js";
import type { Rule } from "./rule.js";

/** The rules that every model is held against, beside that trait values fit their traits. */
export const builtinRules: readonly Rule[] = [
  ...targetRules,
  ...traitRules,
  ...shapeRules,
  ...constraintRules,
  ...serviceRules,
  ...resourceRules,
  ...httpRules,
  ...exampleRules,
  ...modelRules,
  ...streamingRules,
  ...xmlRules,
  ...awsRules,
  ...waiterRules,
  ...endpointRules,
  ...testRules,
  ...mqttRules,
  ...metadataRules,
];
