import type * as sdk from "@aws-sdk/client-api-gateway";
import * as generated from "@tinsmith/apigateway-client";
import { expect, expectTypeOf, it } from "vitest";

// The compiler is the judge of these: `npm run typecheck` fails where a type does not fit.

it("takes an input of ours for one of the AWS SDK", () => {
  expectTypeOf<generated.CreateStageCommandInput>().toExtend<sdk.CreateStageCommandInput>();
});

it("takes an output of ours for one of the AWS SDK, and the other way round", () => {
  expectTypeOf<generated.CreateStageCommandOutput>().toExtend<sdk.CreateStageCommandOutput>();
  expectTypeOf<sdk.CreateStageCommandOutput>().toExtend<generated.CreateStageCommandOutput>();
});

it("asks for the members that the AWS SDK lets be undefined", () => {
  expectTypeOf<sdk.CreateStageCommandInput>().not.toExtend<generated.CreateStageCommandInput>();
  expectTypeOf<Required<sdk.CreateStageCommandInput>["stageName"]>().toEqualTypeOf<string | undefined>();
});

it("names the inputs and outputs of all commands", () => {
  expectTypeOf<generated.CreateStageCommandInput>().toExtend<generated.ServiceInputTypes>();
  expectTypeOf<generated.CreateStageCommandOutput>().toExtend<generated.ServiceOutputTypes>();
  expect(Object.keys(generated)).not.toContain("ServiceInputTypes");
});
