import { describe, expect, it } from "vitest";

import { kebabCase, moduleOf } from "../../../generator/plan/modules.js";
import type { Shape } from "../../../generator/model/shape.js";
import { SourceFile } from "../../../generator/source/source-file.js";

describe("the module of a shape", () => {
  it("is named by the shape's own file", () => {
    expect(moduleOf(shape("string", "StageName", "/model/create-stage.smithy"))).toBe("create-stage");
    expect(moduleOf(shape("structure", "Field", "/prelude/smithy.framework.smithy"))).toBe(
      "smithy-framework",
    );
  });

  it("in one big document is found by the first letter, and operations stand alone", () => {
    expect(moduleOf(shape("structure", "Stage", "/model/api.json"))).toBe("shapes-s");
    expect(moduleOf(shape("string", "__string", "/model/api.json"))).toBe("shapes-s");
    expect(moduleOf(shape("operation", "GetSdkTypes", "/model/api.json"))).toBe("get-sdk-types");
  });
});

describe("kebab case", () => {
  it.each([
    ["CreateStage", "create-stage"],
    ["VPCLink", "vpc-link"],
    ["APIGatewayServiceException", "api-gateway-service-exception"],
    ["getV2Apis", "get-v2-apis"],
    ["smithy.framework", "smithy-framework"],
    ["__leading", "leading"],
  ])("of %s is %s", (name, expected) => {
    expect(kebabCase(name)).toBe(expected);
  });
});

function shape(kind: "string" | "structure" | "operation", name: string, path: string): Shape {
  const span = { file: new SourceFile(path, ""), start: 0, end: 0 };
  const base = { id: `example#${name}`, traits: new Map(), mixins: [], introduced: undefined, span };
  switch (kind) {
    case "string":
      return { ...base, kind };
    case "structure":
      return { ...base, kind, members: new Map() };
    case "operation": {
      const unit = { target: "smithy.api#Unit", span };
      return { ...base, kind, input: unit, output: unit, errors: [] };
    }
  }
}
