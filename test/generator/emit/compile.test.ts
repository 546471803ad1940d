import { describe, expect, it } from "vitest";

import { compile } from "../../../generator/emit/compile.js";
import type { OutputFile } from "../../../generator/emit/output-file.js";

describe("compiling generated modules", () => {
  it("gives JavaScript and declarations beside each module below `src`", () => {
    const files = compile([source("types/src/stage.ts", "export const a: number = 1;\n")]);
    expect(files).toEqual([
      { path: "types/dist/stage.js", text: "export const a = 1;\n", built: true },
      { path: "types/dist/stage.d.ts", text: "export declare const a: number;\n", built: true },
    ]);
  });

  it("passes over everything else", () => {
    expect(compile([source("types/package.json", "{}"), source("types/test/a.test.ts", "test();")])).toEqual(
      [],
    );
  });

  it("passes over tests below `src`, which are run as they are", () => {
    expect(compile([source("types/src/a.test.ts", "test();")])).toEqual([]);
  });

  it("keeps value imports and drops those of types", () => {
    const text =
      'import { type A, b } from "./b.js";\nimport type { C } from "./c.js";\nexport const d: A | C = b;\n';
    const [script, declarations] = compile([source("src/d.ts", text)]);
    expect(script?.text).toBe('import { b } from "./b.js";\nexport const d = b;\n');
    expect(declarations?.text).toBe(
      'import { type A } from "./b.js";\nimport type { C } from "./c.js";\nexport declare const d: A | C;\n',
    );
  });

  it("compiles a text once as long as the cache remembers it", () => {
    const remembered = new Map<string, string>();
    const cache = {
      get: (key: string) => remembered.get(key),
      set: (key: string, text: string) => void remembered.set(key, text),
    };
    const files = [source("src/a.ts", "export const a: number = 1;\n")];
    const first = compile(files, cache);
    for (const key of remembered.keys()) remembered.set(key, `// remembered\n${remembered.get(key)}`);
    expect(compile(files, cache).map(({ text }) => text)).toEqual(
      first.map(({ text }) => `// remembered\n${text}`),
    );
  });
});

function source(path: string, text: string): OutputFile {
  return { path, text, built: false };
}
