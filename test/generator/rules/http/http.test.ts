import { expect, test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/http-bindings.html

test("a malformed URI is reported at its mistake, and its labels are not looked for", () => {
  expectFound(`
    @readonly
    @http(method: "GET", uri: "/a‹// | http/malformed-uri›{b}")
    operation A {}
    @readonly
    @http(method: "GET", uri: "/‹ä | http/foreign-character›")
    operation B {}
  `);
});

test("two operations of a service do not match the same requests", () => {
  expectFound(`
    service S { operations: [A, B, C, D, E] }
    @http(method: "POST", uri: ‹"/a/{a}?x&y=1" | http/conflicting-uri›)
    operation A { input := { @required @httpLabel a: String } }
    @http(method: "POST", uri: ‹"/a/{b}?y=1&x" | http/conflicting-uri›)
    operation B { input := { @required @httpLabel b: String } }
    @http(method: "PATCH", uri: "/a/{b}?x&y=1")
    operation C { input := { @required @httpLabel b: String } }
    @http(method: "POST", uri: "/a/{b+}?x&y=1")
    operation D { input := { @required @httpLabel b: String } }
    @endpoint(hostPrefix: "other.")
    @http(method: "POST", uri: "/a/{b}?x&y=1")
    operation E { input := { @required @httpLabel b: String } }
  `);
});

test("hosts differ where the other's text cannot fill a label, and not by their texts alone", () => {
  expectFound(`
    service S { operations: [A, B, C, D] }
    @endpoint(hostPrefix: "one.")
    @http(method: "POST", uri: ‹"/a" | http/conflicting-uri›)
    operation A {}
    @endpoint(hostPrefix: "two.")
    @http(method: "POST", uri: ‹"/a" | http/conflicting-uri›)
    operation B {}
    @endpoint(hostPrefix: "{label}.")
    @http(method: "POST", uri: "/a")
    operation C { input := { @required @hostLabel @pattern("^[0-9]+$") label: String } }
    @http(method: "POST", uri: "/a")
    operation D {}
  `);
});

test("a model without any binding is not about HTTP", () => {
  expectSound(`
    @aws.protocols#restJson1
    service S { operations: [A] }
    operation A {}
  `);
});

test("a literal and a label may stand at the same place", () => {
  expectSound(`
    service S { operations: [A, B] }
    @http(method: "POST", uri: "/a/{a}")
    operation A { input := { @required @httpLabel a: String } }
    @http(method: "POST", uri: "/a/b")
    operation B {}
  `);
});

test("methods keep what they promise", () => {
  expectFound(`
    @http(method: ‹"GET" | http/missing-readonly›, uri: "/a")
    operation A {}
    @readonly
    @http(method: ‹"POST" | http/unnecessary-readonly›, uri: "/b")
    operation B {}
    @http(method: ‹"PUT" | http/missing-idempotent›, uri: "/c")
    operation C {}
    @http(method: ‹"post" | http/method-case›, uri: "/d")
    operation D {}
    @readonly
    @http(method: ‹"OPTIONS" | http/modelled-options›, uri: "/e")
    operation E {}
    @http(method: "BREW", uri: "/f")
    operation F {}
  `);
});

test("a method without a body gets none", () => {
  const [found] = expectFound(`
    @idempotent
    @http(method: ‹"DELETE" | http/unexpected-body›, uri: "/a")
    operation A {
      input := { a: String, @httpQuery("b") b: String, c: String }
    }
  `);
  expect(found?.severity).toBe("danger");
  expect(found?.message).toBe("`a` and `c` would be sent as the body of a `DELETE` request.");
});

test("beside a payload every member has a place", () => {
  expectFound(`
    @http(method: "POST", uri: "/a")
    operation A {
      input := { @httpPayload a: Blob, ‹b | http/unbound-member›: String }
    }
    @error("client")
    structure E { @httpPayload a: String, ‹b | http/unbound-member›: String }
  `);
});

test("a header has the name of a header that is free, and belongs to one member", () => {
  expectFound(`
    @http(method: "POST", uri: "/a")
    operation A {
      input := {
        @httpHeader(‹"Content-Length" | http/restricted-header›)
        a: String
        @httpHeader(‹"a b" | http/header-name›)
        b: String
        @httpHeader("X-C")
        c: String
        @httpHeader(‹"x-c" | http/repeated-header›)
        d: String
      }
    }
  `);
});

test("no header begins like those of a map", () => {
  expectFound(`
    map Strings { key: String, value: String }
    @http(method: "POST", uri: "/a")
    operation A {
      input := {
        @httpPrefixHeaders("X-Foo-")
        a: Strings
        @httpHeader(‹"x-foo-b" | http/header-with-prefix›)
        b: String
      }
    }
  `);
});

test("a query parameter belongs to one member, or to the URI", () => {
  expectFound(`
    @http(method: "POST", uri: "/a?c=1")
    operation A {
      input := {
        @httpQuery("a")
        a: String
        @httpQuery(‹"a" | http/repeated-query›)
        b: String
        @httpQuery(‹"c" | http/query-in-uri›)
        c: String
      }
    }
  `);
});

test("statuses say what happened", () => {
  expectFound(`
    @http(method: "POST", uri: "/a", code: ‹400 | http/code-of-no-success›)
    operation A {}
    @http(method: "POST", uri: "/b", code: ‹204 | http/code-without-body›)
    operation B { output := { a: String } }
    @error("client")
    @httpError(‹500 | http/code-of-other-fault›)
    structure E {}
  `);
});

test("a protocol that goes by the HTTP traits needs them on every operation", () => {
  const [found] = expectFound(`
    @aws.protocols#restJson1
    service S { operations: [A, B] }
    operation ‹A | http/missing-binding› {}
    @http(method: "POST", uri: "/b")
    operation B {}
  `);
  expect(found?.severity).toBe("error");
});

test("where some operations have `@http`, the others should", () => {
  const [found] = expectFound(`
    service S { operations: [A, B] }
    operation ‹A | http/missing-binding› {}
    @http(method: "POST", uri: "/b")
    operation B {}
  `);
  expect(found?.severity).toBe("warning");
});

test("bindings that have no effect are reported", () => {
  expectFound(`
    @http(method: "POST", uri: "/a")
    operation A {
      input := { nested: Nested }
      output := { ‹@httpQuery("a") | http/ignored-binding› a: String }
    }
    structure Nested { ‹@httpHeader("X-A") | http/ignored-binding› a: String }
  `);
});
