import { describe, expect, it } from "vitest";

import { code } from "../../../generator/emit/code.js";
import type { TypeScriptModule } from "../../../generator/emit/emitted-package.js";
import { runtimeFiles, runtimeSymbol } from "../../../generator/targets/runtime-library.js";

const LIBRARY = new Map([
  ["client/client.ts", 'import { call } from "./call.js";\nexport const client = call;'],
  [
    "client/call.ts",
    'import type { Json } from "../codec/json.js";\nexport const call = (json: Json) => json;',
  ],
  ["client/unused.ts", "export const unused = 1;"],
  ["codec/json.ts", 'import { call } from "../client/call.js";\nexport type Json = typeof call;'],
]);

describe("the runtime files of a package", () => {
  it("are those that its modules name, and those that these import, each once", () => {
    const files = runtimeFiles([moduleThatUses("client/client", "client")], "pkg", LIBRARY);
    expect(files.map(({ path }) => path)).toEqual([
      "src/runtime/client/call.ts",
      "src/runtime/client/client.ts",
      "src/runtime/codec/json.ts",
    ]);
  });

  it("are copied byte for byte", () => {
    const [file] = runtimeFiles([moduleThatUses("client/unused", "unused")], "pkg", LIBRARY);
    expect(file).toMatchObject({ text: LIBRARY.get("client/unused.ts"), verbatim: true });
  });

  it("count what an entry module exports", () => {
    const index: TypeScriptModule = {
      kind: "module",
      path: "src/index.ts",
      declarations: [{ kind: "re-export", from: { file: "src/runtime/client/unused.ts" } }],
    };
    expect(runtimeFiles([index], "pkg", LIBRARY)).toHaveLength(1);
  });

  it("are not those of another package", () => {
    expect(runtimeFiles([moduleThatUses("client/client", "client")], "other", LIBRARY)).toEqual([]);
  });
});

function moduleThatUses(module: string, name: string): TypeScriptModule {
  const symbol = runtimeSymbol("pkg", module, name);
  return {
    kind: "module",
    path: "src/a.ts",
    declarations: [{ kind: "statement", code: code`${symbol}();` }],
  };
}
