import { describe, expect, it } from "vitest";
import ts from "typescript";

import { declarationsOf } from "../../../support/declarations.js";
import { shopPackages } from "../../../support/server-code.js";

const MODEL = {
  "model/service.smithy": `$version: "2.0"
namespace example.shop
@aws.protocols#restJson1
@title("Book Shop")
service Shop { version: "1", operations: [GetBook, Delete] }`,
  "model/get-book.smithy": `$version: "2.0"
namespace example.shop
/// Finds a book.
///
/// It has to be there.
@http(method: "GET", uri: "/books/{id}")
@examples([{ title: "A book", input: { id: "1" }, output: { title: "Emma" } }])
operation GetBook {
    input := { @required @httpLabel id: String }
    output := { title: String }
    errors: [NoSuchBook]
}
/// There is no such book. Ask for another one.
@error("client") @httpError(404)
structure NoSuchBook { message: String }`,
  "model/delete.smithy": `$version: "2.0"
namespace example.shop
@http(method: "DELETE", uri: "/books/{id}", code: 204)
operation Delete { input := { @required @httpLabel id: String } }`,
};

describe("a server's package", () => {
  it("has an entry for the service, each operation, and each platform", async () => {
    const manifest = JSON.parse(await textOf("package.json")) as Record<string, unknown>;
    expect(manifest["exports"]).toEqual({
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./delete": { types: "./dist/delete.d.ts", default: "./dist/delete.js" },
      "./express": { types: "./dist/express-entry.d.ts", default: "./dist/express-entry.js" },
      "./fastify": { types: "./dist/fastify-entry.d.ts", default: "./dist/fastify-entry.js" },
      "./get-book": { types: "./dist/get-book.d.ts", default: "./dist/get-book.js" },
      "./hono": { types: "./dist/hono-entry.d.ts", default: "./dist/hono-entry.js" },
      "./lambda": { types: "./dist/lambda-entry.d.ts", default: "./dist/lambda-entry.js" },
      "./node": { types: "./dist/node-entry.d.ts", default: "./dist/node-entry.js" },
      "./shop-service": { types: "./dist/shop-service.d.ts", default: "./dist/shop-service.js" },
      "./web": { types: "./dist/web-entry.d.ts", default: "./dist/web-entry.js" },
      "./package.json": "./package.json",
    });
    expect(manifest["dependencies"]).toEqual({
      "@example/shop-types": "0.0.0",
      "@example/shop-validators": "0.0.0",
    });
  });

  it("loads nothing of Node but through that entry, and of one operation nothing of another", async () => {
    const server = await serverFiles();
    const reach = (path: string): readonly string[] => reachable(path, server);
    expect(reach("src/index.ts")).not.toContain("src/runtime/server/node.ts");
    expect(reach("src/node-entry.ts")).toContain("src/runtime/server/node.ts");
    expect(reach("src/get-book.ts")).not.toContain("src/delete.ts");
    expect(reach("src/get-book.ts")).not.toContain("src/router/shop-router.ts");
  });

  it("has all the runtime that its modules import, and no more", async () => {
    const server = await serverFiles();
    const entries = [...server.keys()].filter((path) => !path.startsWith("src/runtime/"));
    const needed = new Set(entries.flatMap((path) => reachable(path, server)));
    expect([...server.keys()].filter((path) => !needed.has(path))).toEqual([]);
  });
});

describe("the service", () => {
  it("needs a handler for each operation, with what the model says of it", async () => {
    expect(declarationsOf(await textOf("src/shop-service.ts"), "ShopHandlers")).toBe(
      `/** What a server of Book Shop has to do: one function for each operation. */
export interface ShopHandlers<Context = undefined> {
  readonly delete: DeleteHandler<Context>;
  /**
   * Finds a book.
   *
   * It has to be there.
   *
   * @throws \`NoSuchBook\` There is no such book.
   */
  readonly getBook: GetBookHandler<Context>;
}
`,
    );
  });

  it("joins operations with their handlers and the router", async () => {
    expect(declarationsOf(await textOf("src/shop-service.ts"), "createShopService")).toBe(
      `/** Makes a server of Book Shop from its handlers. */
export function createShopService(handlers: ShopHandlers, options?: ServiceOptions): Service;

/** The same, where handlers get what \`options.context\` makes of each request as \`context.own\`. */
export function createShopService<Context>(
  handlers: ShopHandlers<Context>,
  options: ContextOptions<Context>,
): Service;

export function createShopService<Context>(
  handlers: ShopHandlers<Context>,
  options: ServiceOptions<Context> | ContextOptions<Context> = {},
): Service {
  // Called on \`handlers\`, so that they may be the methods of a class.
  const operations = {
    delete: bindOperation(deleteOperation, (input, context: HandlerContext<Context>) =>
      handlers.delete(input, context),
    ),
    getBook: bindOperation(getBookOperation, (input, context: HandlerContext<Context>) =>
      handlers.getBook(input, context),
    ),
  };
  return createService({ route: routeRequest, operations }, options);
}
`,
    );
  });

  it("has the type of a handler beside its operation, and says what goes over the wire", async () => {
    const text = await textOf("src/get-book.ts");
    expect(declarationsOf(text, "GetBookHandler")).toContain(
      "export type GetBookHandler<Context = undefined> = Handler<GetBookInput, GetBookOutput, Context>;",
    );
    expect(declarationsOf(text, "getBookOperation")).toBe(
      `/** How \`GetBook\` goes over the wire: \`GET /books/{id}\`. */
export const getBookOperation: ServerOperation<GetBookInput, GetBookOutput> = {
  name: "GetBook",
  consumes: undefined,
  produces: "application/json",
  read: readGetBookInput,
  validate: validateGetBookInput,
  write: writeGetBookOutput,
  writeError: writeGetBookError,
  refuse: refuseGetBook,
};
`,
    );
    const other = await textOf("src/delete.ts");
    expect(declarationsOf(other, "DeleteHandler")).toContain("Handler<DeleteInput, void, Context>");
    expect(declarationsOf(other, "deleteOperation")).toContain("writeError: () => undefined,");
  });
});

describe("the README of a server", () => {
  it("shows how to serve, with the model's own example", async () => {
    const text = await textOf("README.md");
    expect(text).toContain(`import { createShopService } from "@example/shop-server";
import { serve } from "@example/shop-server/node";

const service = createShopService({
  async getBook(input) {
    return {
      title: "Emma",
    };
  },
  // … and one for each other operation
});

const server = await serve(service, { port: 8080 });
process.once("SIGTERM", () => void server.close());`);
    expect(text).toContain("throw new NoSuchBook({ message:");
    expect(text).toContain("- `getBook`: `GET /books/{id}`");
  });
});

async function serverFiles(): Promise<ReadonlyMap<string, string>> {
  const files = await shopPackages(MODEL, ["types", "validators", "server"]);
  const server = files.filter(({ path }) => path.startsWith("server/"));
  return new Map(server.map(({ path, text }) => [path.slice("server/".length), text]));
}

async function textOf(path: string): Promise<string> {
  return (await serverFiles()).get(path) ?? "";
}

/** The files that a module imports, directly or through others, types and all. */
function reachable(entry: string, files: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { fileName } of ts.preProcessFile(files.get(path) ?? "").importedFiles) {
      if (fileName.startsWith("."))
        found.add(new URL(fileName, `file:///${path}`).pathname.slice(1).replace(/\.js$/, ".ts"));
    }
  }
  return [...found];
}
