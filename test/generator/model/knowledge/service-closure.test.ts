import { expect, test } from "vitest";
import {
  authenticationOf,
  authSchemesOf,
  protocolsOf,
} from "../../../../generator/model/knowledge/auth-schemes.js";
import { errorsOf, getInput } from "../../../../generator/model/knowledge/operations.js";
import { nameInService, serviceClosure } from "../../../../generator/model/knowledge/service-closure.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/service-types.html#service-closure

const model = modelOf(`
  @aws.protocols#restJson1
  @httpBearerAuth
  @httpBasicAuth
  service S {
    operations: [B]
    resources: [R]
    errors: [Common]
    rename: { "test#Inner": "Renamed" }
  }
  @auth([httpBasicAuth])
  operation B { input := { inner: Inner }, errors: [Own, Common] }
  resource R { identifiers: { id: Id }, create: A, resources: [Child] }
  resource Child { identifiers: { id: Id }, operations: [C] }
  @http(method: "POST", uri: "/")
  operation A {}
  @optionalAuth
  operation C { output := { union: U } }
  string Id
  structure Inner { recursive: Inner }
  union U { nothing: Unit }
  @error("client")
  structure Own {}
  @error("server")
  structure Common {}
  @mixin
  structure Unused {}
  structure Elsewhere with [Unused] {}
`);
const service = shapeOf(model, "S", "service");

test("the closure holds what the service reaches, sorted", () => {
  const ids = [...serviceClosure(model, service).shapes.keys()];
  expect(ids.filter((id) => id.startsWith("test#")).map((id) => id.slice(5))).toEqual([
    "A",
    "B",
    "BInput",
    "C",
    "COutput",
    "Child",
    "Common",
    "Id",
    "Inner",
    "Own",
    "R",
    "S",
    "U",
  ]);
  expect(serviceClosure(model, service).operations.map(({ id }) => id)).toEqual([
    "test#A",
    "test#B",
    "test#C",
  ]);
  expect(serviceClosure(model, service).resources.map(({ id }) => id)).toEqual(["test#Child", "test#R"]);
});

test("the unit type belongs to the closure only where a union needs it", () => {
  expect(serviceClosure(model, service).shapes.has("smithy.api#Unit")).toBe(true);
  const plain = modelOf(`
    service S { operations: [A] }
    operation A {}
  `);
  expect(serviceClosure(plain, shapeOf(plain, "S", "service")).shapes.has("smithy.api#Unit")).toBe(false);
});

test("a shape goes by its new name in the service", () => {
  expect([nameInService(service, "test#Inner"), nameInService(service, "test#Own")]).toEqual([
    "Renamed",
    "Own",
  ]);
});

test("an operation ends with its own errors and those of the service, each once", () => {
  const errors = errorsOf(model, shapeOf(model, "B", "operation"), service);
  expect(errors.map(({ id }) => id)).toEqual(["test#Own", "test#Common"]);
});

test("an operation without input has none", () => {
  expect(getInput(model, shapeOf(model, "A", "operation"))).toBeUndefined();
});

test("schemes are those of `@auth`, else all of the service by id", () => {
  expect(authSchemesOf(model, service)).toEqual(["smithy.api#httpBasicAuth", "smithy.api#httpBearerAuth"]);
  expect(authenticationOf(model, service, shapeOf(model, "B", "operation"))).toEqual({
    schemes: ["smithy.api#httpBasicAuth"],
    isOptional: false,
  });
  expect(authenticationOf(model, service, shapeOf(model, "C", "operation")).isOptional).toBe(true);
});

test("the protocols of a service are its traits that are protocols", () => {
  expect(protocolsOf(model, service)).toEqual(["aws.protocols#restJson1"]);
});
