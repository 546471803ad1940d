import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

import type { Service } from "../../../../templates/server/service.js";
import { installPackages } from "../../../support/run-modules.js";
import { shopPackages } from "../../../support/server-code.js";

const MODEL = `$version: "2.0"
namespace example.shop
use smithy.framework#ValidationException

@aws.protocols#restJson1
service Shop { version: "1", operations: [PutShape, PutWords, Delete, Options], errors: [ValidationException] }

@idempotent
@http(method: "PUT", uri: "/shapes/{constructor}/{path+}")
operation PutShape {
    input := {
        @required @httpLabel constructor: String
        @required @httpLabel path: String
        @httpQuery("limit") @range(max: 10) limit: Integer = 5
        @httpHeader("X-Tags") tags: Tags
        @httpPrefixHeaders("X-Note-") notes: Strings
        @jsonName("__proto__") toString: String
        shape: Shape
        class: Key
    }
    output := {
        @httpHeader("X-Tags") tags: Tags
        @httpPrefixHeaders("X-Note-") notes: Strings
        @jsonName("__proto__") proto: String
        shape: Shape
        class: Key
    }
    errors: [Busy]
}

@idempotent
@http(method: "DELETE", uri: "/shapes/{handlers}", code: 204)
operation Delete { input := { @required @httpLabel handlers: String } }

/// Its maps may have any key.
@http(method: "POST", uri: "/words")
operation PutWords {
    input := {
        @httpQueryParams query: Strings
        @httpPrefixHeaders("X-") headers: Strings
        words: Words
        free: Strings
    }
    output := { query: Strings, headers: Strings, words: Words, free: Strings }
}
map Words { key: Word, value: Word }
enum Word {
    PROTOTYPE = "__proto__"
    CONSTRUCTOR = "constructor"
}

/// Named like a parameter of the function that makes the service.
@readonly
@http(method: "GET", uri: "/options")
operation Options { output := { json: Json, value: Value } }

union Shape { circle: Double, @jsonName("__proto__") path: Path, @jsonName("constructor") class: Shapes }
list Shapes { member: Shape }
structure Path { path: String, json: Json }
structure Json { here: Value, request: String, input: String }
structure Value { value: Double, key: Key }
structure Key { key: Strings, own: Error }
structure Error { message: String }
map Strings { key: String, value: String }
list Tags { member: String }

@error("client") @httpError(429)
structure Busy { @required message: String, @httpHeader("Retry-After") retryAfterSeconds: Integer }`;

describe("a generated server", () => {
  it("compiles whatever the names of its model, and not without a handler", async () => {
    const folder = await install();
    write(
      folder,
      "whole.ts",
      `{ putShape: async (input) => ({ shape: input.shape }), putWords: (input) => input, delete() {}, options: () => ({}) }`,
    );
    write(folder, "lacking.ts", `{ putShape: () => ({}), putWords: () => ({}), options: () => ({}) }`);
    write(
      folder,
      "wrong.ts",
      `{ putShape: () => ({ class: 1 }), putWords: () => ({}), delete() {}, options: () => ({}) }`,
    );
    const findings = checkTypes(folder, ["whole.ts", "lacking.ts", "wrong.ts"]);
    expect(findings).toEqual([
      expect.stringMatching(/^lacking\.ts: .*Property 'delete' is missing/s),
      expect.stringMatching(/^wrong\.ts: Type 'number' has no properties in common with type 'Key'/),
    ]);
  }, 120_000);

  it("reads what clients send, calls the handler, and writes what it gives", async () => {
    const { service, calls } = await start({
      putShape: (input: Record<string, unknown>) => ({ ...input, proto: input["toString"] }),
    });
    const response = await service.handle(
      new Request("http://localhost/shapes/a%2Fb/c/d?limit=7", {
        method: "PUT",
        headers: { "content-type": "application/json", "x-tags": 'a, "b,c"', "x-note-salt": "little" },
        body: '{"__proto__": "own", "shape": {"constructor": [{"circle": 1.5}, {"__proto__": {"path": "p"}}]}}',
      }),
    );
    expect(calls).toEqual([
      {
        constructor: "a/b",
        path: "c/d",
        limit: 7,
        tags: ["a", "b,c"],
        notes: { salt: "little" },
        toString: "own",
        shape: { class: [{ circle: 1.5 }, { path: { path: "p" } }] },
      },
    ]);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-tags")).toBe('a, "b,c"');
    expect(response.headers.get("x-note-salt")).toBe("little");
    expect(await response.text()).toBe(
      '{"__proto__":"own","shape":{"constructor":[{"circle":1.5},{"__proto__":{"path":"p"}}]}}',
    );
  });

  it("has what is absent absent, or its default", async () => {
    const { service, calls } = await start({ putShape: () => ({}) });
    const response = await service.handle(new Request("http://localhost/shapes/a/b", { method: "PUT" }));
    expect(calls).toEqual([{ constructor: "a", path: "b", limit: 5, notes: {} }]);
    expect(await response.text()).toBe("{}");
  });

  it("refuses what it cannot read, and what breaks a constraint", async () => {
    const { service, calls } = await start({});
    const put = async (query: string, body: string): Promise<unknown> => {
      const headers = { "content-type": "application/json" };
      const request = new Request(`http://localhost/shapes/a/b${query}`, { method: "PUT", headers, body });
      const response = await service.handle(request);
      return [response.status, response.headers.get("x-amzn-errortype"), await response.json()];
    };
    const message = "Value at '/limit' failed to satisfy constraint: Member must be less than or equal to 10";
    expect(await put("?limit=11", "{}")).toEqual([
      400,
      "ValidationException",
      { message: `1 validation error detected. ${message}`, fieldList: [{ path: "/limit", message }] },
    ]);
    expect(await put("", '{"shape": {"constructor": [{"circle": "1"}]}}')).toEqual([
      400,
      "SerializationException",
      {
        message: "Value at '/shape/class/0/circle' failed to satisfy constraint: Member must be a number",
      },
    ]);
    expect(await put("", '{"shape": {"square": 1}}')).toMatchObject([400, "SerializationException", {}]);
    expect(await put("", '{"shape": {"circle": 1, "path": []}}')).toMatchObject([
      400,
      "SerializationException",
      {},
    ]);
    expect(calls).toEqual([]);
  });

  it("takes names that all objects have for data, as keys of maps, of queries and of headers", async () => {
    const { service } = await start({ putWords: (input: object) => input });
    const post = async (body: string): Promise<string> => {
      const headers = { "content-type": "application/json", "x-__proto__": "a", "x-constructor": "b" };
      const url = "http://localhost/words?__proto__=c&toString=d";
      const response = await service.handle(new Request(url, { method: "POST", headers, body }));
      return response.text();
    };
    const good = '{"words":{"__proto__":"constructor"},"free":{"toString":"x","__proto__":"y"}}';
    expect(await post(good)).toBe(
      `{"query":{"__proto__":"c","toString":"d"},"headers":{"__proto__":"a","constructor":"b"},${good.slice(1)}`,
    );
    const message =
      "Value at '/words' failed to satisfy constraint: Member must satisfy enum value set: [__proto__, constructor]";
    expect(JSON.parse(await post('{"words":{"toString":"constructor"}}'))).toMatchObject({
      fieldList: [{ path: "/words", message }],
    });
  });

  it("answers with the errors of its model, and tells nothing of others, even of the same name", async () => {
    const { service, module } = await start({
      putShape: (input: { path: string }) => {
        if (input.path === "busy") throw new module.Busy({ message: "Later.", retryAfterSeconds: 3 });
        throw Object.assign(new Error("secret"), { name: "Busy", $fault: "client", $metadata: {} });
      },
    });
    const put = (path: string): Promise<Response> =>
      service.handle(new Request(`http://localhost/shapes/a/${path}`, { method: "PUT" }));
    const busy = await put("busy");
    expect([busy.status, busy.headers.get("retry-after"), await busy.text()]).toEqual([
      429,
      "3",
      '{"message":"Later."}',
    ]);
    const other = await put("other");
    expect(other.status).toBe(500);
    expect(await other.text()).not.toContain("secret");
  });

  it("answers other operations of other names", async () => {
    const { service } = await start({ delete: () => undefined, options: () => ({ value: { value: NaN } }) });
    const removed = await service.handle(new Request("http://localhost/shapes/a", { method: "DELETE" }));
    expect([removed.status, await removed.text()]).toEqual([204, ""]);
    const options = await service.handle(new Request("http://localhost/options"));
    expect(await options.text()).toBe('{"value":{"value":"NaN"}}');
    const wrong = await service.handle(new Request("http://localhost/options", { method: "PATCH" }));
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
  });
});

async function install(): Promise<string> {
  return installPackages(await shopPackages(MODEL), (target) => `@example/shop-${target}`);
}

/** What these tests use of the generated module. */
interface ServerModule {
  readonly createShopService: (handlers: object, options: object) => Service;
  readonly Busy: new (members: object) => Error;
}

/** Starts the server with handlers whose inputs are kept in `calls`. What they throw is expected: nobody reports it. */
async function start(handlers: Readonly<Record<string, (input: never) => unknown>>) {
  const path = join(await install(), "node_modules/@example/shop-server/dist/index.js");
  // What was emitted has these exports, or these tests fail.
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as ServerModule;
  const calls: unknown[] = [];
  const kept = new Map<string, (input: never) => unknown>();
  for (const [name, handler] of Object.entries(handlers)) {
    kept.set(name, (input) => {
      calls.push({ ...(input as object) });
      return handler(input);
    });
  }
  const service = module.createShopService(Object.fromEntries<unknown>(kept), { onError: () => undefined });
  return { service, calls, module };
}

function write(folder: string, name: string, handlers: string): void {
  const text = `import { createShopService } from "@example/shop-server";
import { toNodeHandler } from "@example/shop-server/node";
import type { PutShapeHandler } from "@example/shop-server/main";

export const handler: PutShapeHandler<string> = (_input, context) => ({ proto: context.own });
export const listener: ReturnType<typeof toNodeHandler> = toNodeHandler(createShopService(${handlers}));
`;
  writeFileSync(join(folder, name), text);
}

/** What a compiler says of some files and of the server's own sources, under the flags of the generated package. */
function checkTypes(folder: string, names: readonly string[]): readonly string[] {
  const server = join(folder, "node_modules/@example/shop-server");
  const settings: unknown = JSON.parse(readFileSync(join(server, "tsconfig.json"), "utf8"));
  const { compilerOptions } = settings as { readonly compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, rootDir: undefined }, folder);
  const sources = ["index.ts", "node-entry.ts"].map((name) => join(server, "src", name));
  const roots = [...names.map((name) => join(folder, name)), ...sources];
  const program = ts.createProgram(roots, {
    ...options,
    noEmit: true,
    typeRoots: [join(folder, "node_modules/@types")],
  });
  return ts.getPreEmitDiagnostics(program).map((finding) => {
    const path = finding.file?.fileName.slice(folder.length + 1) ?? "";
    return `${path}: ${ts.flattenDiagnosticMessageText(finding.messageText, "\n")}`;
  });
}
