import { describe, expect, it } from "vitest";

import type { EmittedPackage } from "../../../../generator/emit/emitted-package.js";
import { printPackage } from "../../../../generator/emit/print.js";
import { readRuntime } from "../../../../generator/resources.js";
import { runtimeFiles } from "../../../../generator/targets/runtime-library.js";
import { routerDeclarations } from "../../../../generator/targets/server/router.js";
import { type Router, splitPath } from "../../../../templates/server/router.js";
import { planOf, SHOP_PACKAGES } from "../../../support/plan.js";
import { runModule } from "../../../support/run-modules.js";

describe("the text of a router", () => {
  it("looks at segment after segment, then at the method", async () => {
    const text = await print({ createStage: "POST /restapis/{restApiId}/stages" });
    expect(text).toBe(`import { matched, missed } from "./runtime/server/find-route.js";
import type { RouteMatch } from "./runtime/server/router.js";

/** The names of the handlers, by which the router calls the operations. */
export type OperationKey = "createStage";

/**
 * Finds the operation of a request by its method, the segments of its path and its query, all as they
 * were sent.
 */
export function routeRequest(
  method: string,
  segments: readonly string[],
  query: string,
): RouteMatch<OperationKey> {
  return find(method, segments) ?? missed(find, ["POST"], segments, query);
}

function find(method: string, segments: readonly string[]): RouteMatch<OperationKey> | undefined {
  switch (segments[0]) {
    case "restapis": {
      switch (segments[2]) {
        case "stages": {
          if (segments.length === 3 && method === "POST") return matched("createStage", segments[1]);
          break;
        }
      }
      break;
    }
  }
  return undefined;
}
`);
  });

  it("has a literal before a label, a label before a greedy one, and a line for each operation", async () => {
    const text = await print({
      getAny: "GET /files/{path+}",
      getFile: "GET /files/{name}",
      putFile: "PUT /files/{name}",
      getTrash: "GET /files/trash",
      listFiles: "GET /files",
      createFile: "POST /files",
      restoreFile: "POST /files?restore",
      restoreTrash: "POST /files?restore&from=trash",
      getContent: "GET /files/{path+}/{version}/content",
    });
    expect(text).toContain(`
  switch (segments[0]) {
    case "files": {
      if (segments.length === 1) {
        if (method === "GET") return matched("listFiles");
        if (
          method === "POST" &&
          hasQueryLiteral(query, "restore") &&
          hasQueryLiteral(query, "from", "trash")
        ) {
          return matched("restoreTrash");
        }
        if (method === "POST" && hasQueryLiteral(query, "restore")) return matched("restoreFile");
        if (method === "POST") return matched("createFile");
      }
      switch (segments[1]) {
        case "trash": {
          if (segments.length === 2 && method === "GET") return matched("getTrash");
          break;
        }
      }
      if (segments.length === 2) {
        if (method === "GET") return matched("getFile", segments[1]);
        if (method === "PUT") return matched("putFile", segments[1]);
      }
      if (segments.length > 3 && segments.at(-1) === "content" && method === "GET") {
        return matched("getContent", segments.slice(1, -2).join("/"), segments.at(-2));
      }
      if (segments.length > 1 && method === "GET") return matched("getAny", segments.slice(1).join("/"));
      break;
    }
  }
  return undefined;
`);
  });

  it("has nothing to find for a service without operations", async () => {
    const text = await print({});
    expect(text).toContain(`export function routeRequest(): RouteMatch<OperationKey> {
  return { kind: "not-found" };
}`);
  });
});

describe("a router", () => {
  it("takes one slash at the end, and an empty segment for a label", async () => {
    const answer = await load({ list: "GET /stages", get: "GET /stages/{name}" });
    expect(answer("GET /stages")).toBe("list");
    expect(answer("GET /stages/")).toBe("list");
    expect(answer("GET /stages//")).toBe("get ");
    expect(answer("GET /stages/a")).toBe("get a");
    expect(answer("GET /stages/a/")).toBe("get a");
    expect(answer("GET /stages/a//")).toBe("404");
    expect(answer("GET //stages/a")).toBe("404");
    expect(answer("GET /")).toBe("404");
  });

  it("finds the root", async () => {
    const answer = await load({ root: "GET /", other: "GET /other" });
    expect(answer("GET /")).toBe("root");
    expect(answer("GET /?a=b")).toBe("root");
    expect(answer("GET /others")).toBe("404");
  });

  it("gives the labels as they were sent, and follows no dots", async () => {
    const answer = await load({ get: "GET /files/{name}", all: "GET /files/{path+}" });
    expect(answer("GET /files/a%2Fb")).toBe("get a%2Fb");
    expect(answer("GET /files/a/../%2e%2e/b")).toBe("all a/../%2e%2e/b");
    expect(answer("GET /%66iles/a")).toBe("404");
    expect(answer("GET /Files/a")).toBe("404");
  });

  it("answers another method with those that the path has", async () => {
    const answer = await load({
      get: "GET /files/{name}",
      put: "PUT /files/{name}",
      remove: "DELETE /files/trash",
      search: "POST /search?q",
      suggest: "GET /search",
    });
    expect(answer("POST /files/a")).toBe("405 GET, PUT");
    expect(answer("POST /files/trash")).toBe("405 DELETE, GET, PUT");
    expect(answer("get /files/a")).toBe("405 GET, PUT");
    expect(answer("POST /search")).toBe("405 GET");
    expect(answer("DELETE /search?q")).toBe("405 GET, POST");
    expect(answer("DELETE /unknown")).toBe("404");
  });

  it("goes back to a label where the literal leads nowhere", async () => {
    const answer = await load({
      one: "GET /abc/bcd/{xyz}",
      two: "GET /abc/{xyz}/cde",
      three: "GET /{xyz}/bcd/cde",
    });
    expect(answer("GET /abc/bcd/cde")).toBe("one cde");
    expect(answer("GET /abc/foo/cde")).toBe("two foo");
    expect(answer("GET /foo/bcd/cde")).toBe("three foo");
    expect(answer("GET /abc/foo/bar")).toBe("404");
  });

  it("goes back to a label where the literal has another method", async () => {
    const answer = await load({ trash: "GET /files/trash", remove: "DELETE /files/{name}" });
    expect(answer("GET /files/trash")).toBe("trash");
    expect(answer("DELETE /files/trash")).toBe("remove trash");
  });

  it("takes the path's literals for more than those of the query", async () => {
    const answer = await load({
      one: "GET /abc/bcd/{xyz}",
      two: "GET /abc/{xyz}/cde",
      three: "GET /{xyz}/bcd/cde?def=efg",
    });
    expect(answer("GET /abc/bcd/cde?def=efg")).toBe("one cde");
    expect(answer("GET /abc/foo/cde?def=efg")).toBe("two foo");
    expect(answer("GET /foo/bcd/cde?def=efg")).toBe("three foo");
    expect(answer("GET /foo/bcd/cde?def=other")).toBe("404");
  });

  it("takes more segments after a greedy label for more than fewer", async () => {
    const answer = await load({ one: "GET /abc/{xyz+}/bcd", two: "GET /abc/{xyz+}" });
    expect(answer("GET /abc/foo/bar/bcd")).toBe("one foo/bar");
    expect(answer("GET /abc/foo/bar/baz")).toBe("two foo/bar/baz");
    expect(answer("GET /abc/bcd")).toBe("two bcd");
    expect(answer("GET /abc")).toBe("404");
  });

  it("takes the longest text for a greedy label", async () => {
    const answer = await load({ get: "GET /prefix/{label+}/suffix" });
    expect(answer("GET /prefix/foo/suffix")).toBe("get foo");
    expect(answer("GET /prefix/foo/bar/suffix")).toBe("get foo/bar");
    expect(answer("GET /prefix/foo/bar")).toBe("404");
    expect(answer("GET /foo/bar/suffix")).toBe("404");
    expect(answer("GET /prefix/foo/suffix/bar/suffix")).toBe("get foo/suffix/bar");
    expect(answer("GET /prefix/suffix")).toBe("404");
  });

  it("asks for the literals of the query, wherever they stand in it", async () => {
    const answer = await load({ plain: "GET /path", key: "GET /path?requiredKey", value: "GET /path?a=b" });
    expect(answer("GET /path")).toBe("plain");
    expect(answer("GET /path?other")).toBe("plain");
    expect(answer("GET /path?other&requiredKey")).toBe("key");
    expect(answer("GET /path?requiredKey=anything")).toBe("key");
    expect(answer("GET /path?a=c")).toBe("plain");
    expect(answer("GET /path?x=y&a=b")).toBe("value");
  });

  it("takes hostile patterns and requests for text", async () => {
    const hostile = "/\"];process.exit();('`$\\u2028*/";
    const answer = await load({
      quotes: `GET ${hostile}`,
      prototype: "GET /__proto__/constructor",
      label: "GET /toString/{__proto__}",
    });
    expect(answer(`GET ${hostile}`)).toBe("quotes");
    expect(answer("GET /__proto__/constructor")).toBe("prototype");
    expect(answer("GET /toString/__proto__")).toBe("label __proto__");
    expect(answer("GET /constructor/__proto__")).toBe("404");
    expect(answer("constructor /toString/a")).toBe("405 GET");
  });
});

/** Patterns by the keys of operations. */
type Patterns = Readonly<Record<string, string>>;

async function print(patterns: Patterns): Promise<string> {
  const [file] = await printPackage(await emit(patterns));
  return file?.text ?? "";
}

/** Loads a router; it answers a request with the operation and its labels, or the status and the methods. */
async function load(patterns: Patterns): Promise<(request: string) => string> {
  const module = await runModule(await printPackage(await emit(patterns)), "server/dist/router.js");
  // What was emitted is a router, or these tests fail.
  const { routeRequest } = module as { readonly routeRequest: Router<string> };
  return (request) => {
    const [method = "", target = ""] = request.split(" ");
    const [path = "", query = ""] = target.split("?");
    const match = routeRequest(method, splitPath(path), query);
    switch (match.kind) {
      case "operation":
        return [match.operation, ...match.labels].join(" ");
      case "wrong-method":
        return `405 ${match.allow}`;
      case "not-found":
        return "404";
    }
  };
}

async function emit(patterns: Patterns): Promise<EmittedPackage> {
  const plan = await planOf(serviceWith(patterns));
  const declarations = routerDeclarations({ plan, packageNames: SHOP_PACKAGES });
  const module = { kind: "module", path: "src/router.ts", declarations } as const;
  const name = "@example/shop-server";
  const runtime = runtimeFiles([module], name, await readRuntime());
  return { target: "server", name, folder: "server", files: [module, ...runtime] };
}

function serviceWith(patterns: Patterns): string {
  const operations = Object.entries(patterns).map(([key, pattern]) => {
    const [method, uri = ""] = pattern.split(" ");
    const labels = [...uri.matchAll(/\{(\w+)\+?\}/g)].map(
      ([, name]) => `@required @httpLabel ${name}: String`,
    );
    return `@http(method: "${method}", uri: ${JSON.stringify(uri)})
operation ${key} { input := { ${labels.join(", ")} } }`;
  });
  return `$version: "2.0"
namespace example.shop
service Shop { operations: [${Object.keys(patterns).join(", ")}] }
${operations.join("\n")}`;
}
