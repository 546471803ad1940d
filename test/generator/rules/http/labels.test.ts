import { expect, test } from "vitest";
import { expectFound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/http-bindings.html#httplabel-trait

test("a label without a member is reported at the label", () => {
  const [found] = expectFound(`
    @http(method: "POST", uri: "/restapis/‹{restApiId} | http/label-without-member›/stages", code: 201)
    operation CreateStage {
      input: CreateStageRequest
    }
    structure CreateStageRequest {}
  `);
  expect(found?.message).toBe("URI label `{restApiId}` has no member in `CreateStageRequest`.");
  expect(found?.eventId).toBe("HttpLabelTrait");
});

test("a misspelt label comes with the member that may be meant", () => {
  const [found] = expectFound(`
    @readonly
    @http(method: "GET", uri: "/‹{stagName} | http/label-without-member›")
    operation O {
      input := {
        @required
        ‹@httpLabel | http/member-without-label›
        stageName: String
      }
    }
  `);
  expect(found?.fix?.text).toBe("stageName");
  expect(found?.fix?.span.file.text.slice(found.fix.span.start, found.fix.span.end)).toBe("stagName");
});

test("an operation with labels has an input", () => {
  expectFound(`
    @readonly
    @http(method: "GET", uri: "/‹{a} | http/label-without-member›")
    operation O {}
  `);
});

test("the member of a label is marked with `@httpLabel`", () => {
  expectFound(`
    @http(method: "POST", uri: "/‹{a} | http/unmarked-label-member›")
    operation O {
      input := { @required a: String }
    }
  `);
});

test("a greedy label is a string", () => {
  expectFound(`
    @readonly
    @http(method: "GET", uri: "/‹{a+} | http/greedy-label-type›")
    operation O {
      input := { @required @httpLabel a: Integer }
    }
  `);
});

test("a greedy label is the only one and the last", () => {
  const found = expectFound(`
    @readonly
    @http(method: "GET", uri: "/{a+}/‹{b+} | http/label-after-greedy, http/second-greedy-label›/‹{c} | http/label-after-greedy›")
    operation O {
      input := { @required @httpLabel a: String, @required @httpLabel b: String, @required @httpLabel c: String }
    }
  `);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["danger"]));
});

test("labels of a host prefix are filled by `@hostLabel` members", () => {
  expectFound(`
    @endpoint(hostPrefix: "{a}.‹{b} | http/host-label-without-member›.")
    operation O {
      input := {
        @required
        @hostLabel
        a: String
        @required
        ‹@hostLabel | http/host-member-without-label›
        c: String
      }
    }
  `);
});

test("a host prefix is the beginning of a host, and with labels ends with a dot", () => {
  expectFound(`
    @endpoint(hostPrefix: ‹"a_b." | http/host-prefix›)
    operation A {}
    @endpoint(hostPrefix: ‹"{a}" | http/open-host-prefix›)
    operation B {
      input := { @required @hostLabel a: String }
    }
    @endpoint(hostPrefix: "{a‹}{ | http/malformed-host-prefix›b}.")
    operation C {
      input := { @required @hostLabel a: String, @required @hostLabel b: String }
    }
  `);
});
