import { describe, expect, it } from "vitest";

import { joinModules } from "../../../../generator/emit/join/join-modules.js";
import type { OutputFile } from "../../../../generator/emit/output-file.js";

describe("joining built modules", () => {
  it("makes one module of a package with one entry, which exports what it did", () => {
    const joined = join({ ".": "./dist/index.js" }, undefined, {
      "index.js": '// Written by hand.\nexport { a as b } from "./a.js";\nexport * from "./c.js";\n',
      "a.js": 'import { c } from "./c.js";\nexport const a = c;\n',
      "c.js": "export const c = 1;\nconst kept = 2;\nexport { kept as d };\n",
    });
    expect(joined).toEqual({
      "index.js": `// Written by hand.

// c
const c = 1;
const kept = 2;

// a
const a = c;

export {
    a as b,
    c,
    kept as d,
};
`,
    });
  });

  it("makes one module of the runtime, and leaves the entries apart", () => {
    const joined = join({ ".": "./dist/index.js", "./one": "./dist/one.js" }, undefined, {
      "index.js": 'export * from "./one.js";\nexport * from "./two.js";\n',
      "one.js": '// Header.\nimport { f } from "./runtime/f.js";\nexport const one = f();\n',
      "two.js": 'import { f as call } from "./runtime/f.js";\nexport const two = call();\n',
      "runtime/f.js": 'import { g } from "./g.js";\nexport function f() {\n    return g;\n}\n',
      "runtime/g.js": "export const g = 1;\n",
      "runtime/unused.js": "export const unused = 1;\n",
    });
    expect(joined).toEqual({
      "index.js": `import { f } from "./runtime/index.js";

// two
const two = f();

export {
    two,
};
export * from "./one.js";
`,
      "one.js": '// Header.\nimport { f } from "./runtime/index.js";\nexport const one = f();\n',
      "runtime/index.js": `
// runtime/g
const g = 1;

// runtime/f
function f() {
    return g;
}

export {
    f,
};
`.trimStart(),
      "runtime/unused.js": "export const unused = 1;\n",
    });
  });

  it("gives an entry what it alone needs, and leaves alone what two need", () => {
    const exports = { ".": "./dist/index.js", "./one": "./dist/one.js", "./two": "./dist/two.js" };
    const joined = join(exports, undefined, {
      "index.js": 'export * from "./one.js";\nexport * from "./two.js";\n',
      "one.js":
        'import { own } from "./own.js";\nimport { both } from "./both.js";\nexport const one = own + both;\n',
      "two.js": 'import { both } from "./both.js";\nexport const two = both;\n',
      "own.js": "export const own = 1;\n",
      "both.js": "export const both = 2;\n",
    });
    expect(Object.keys(joined).sort()).toEqual(["both.js", "index.js", "one.js", "two.js"]);
    expect(joined["one.js"]).toContain('import { both } from "./both.js";');
    expect(joined["one.js"]).toContain("const own = 1;");
  });

  it("makes no cycle of the runtime and the part of it that a platform needs", () => {
    const joined = join(
      { ".": "./dist/index.js" },
      { "#platform": { node: "./dist/runtime/node.js", default: "./dist/runtime/web.js" } },
      {
        "index.js": 'import { run } from "./runtime/run.js";\nexport const all = run();\n',
        "runtime/run.js":
          'import { platform } from "#platform";\nimport { wait } from "./wait.js";\nimport { now } from "./now.js";\nexport const run = () => platform(wait, now);\n',
        "runtime/node.js": 'export { nodePlatform as platform } from "./node-platform.js";\n',
        "runtime/node-platform.js":
          'import { wait } from "./wait.js";\nexport const nodePlatform = () => wait();\n',
        "runtime/web.js": "export const platform = () => undefined;\n",
        "runtime/wait.js": 'import { now } from "./now.js";\nexport const wait = () => now();\n',
        "runtime/now.js": "export const now = () => 0;\n",
      },
    );
    expect(Object.keys(joined).sort()).toEqual([
      "index.js",
      "runtime/node.js",
      "runtime/shared.js",
      "runtime/web.js",
    ]);
    expect(joined["runtime/node.js"]).toContain('import { wait } from "./shared.js";');
    expect(joined["runtime/node.js"]).toContain("nodePlatform as platform,");
    expect(joined["index.js"]).toContain('import { platform } from "#platform";');
    expect(joined["index.js"]).toContain('import { now, wait } from "./runtime/shared.js";');
  });

  it("gives another name to what two modules call the same", () => {
    const joined = join({ ".": "./dist/index.js" }, undefined, {
      "index.js":
        'import { f } from "./f.js";\nconst size = (list) => list.size;\nexport const all = { f, size };\n',
      "f.js":
        "const size = 3;\nexport function f({ size: other, left = size }) {\n    return { size, other, left, last: left.size };\n}\n",
    });
    expect(joined["index.js"]).toBe(`// f
const size = 3;
function f({ size: other, left = size }) {
    return { size, other, left, last: left.size };
}

// index
const size_2 = (list) => list.size;
const all = { f, size: size_2 };

export {
    all,
};
`);
  });

  it("hides no global behind a name of another module", () => {
    const joined = join({ ".": "./dist/index.js" }, undefined, {
      "index.js":
        'import { escape } from "./escape.js";\nimport { old } from "./old.js";\nexport const all = [escape, old];\n',
      "escape.js": "export function escape(text) {\n    return text;\n}\n",
      "old.js": "export const old = escape;\n",
    });
    expect(joined["index.js"]).toContain("function escape_2(text)");
    expect(joined["index.js"]).toContain("const old = escape;");
    expect(joined["index.js"]).toContain("const all = [escape_2, old];");
  });

  it("renames local variables with those that they hide, in patterns too", () => {
    const joined = join({ ".": "./dist/index.js" }, undefined, {
      "index.js":
        'import { a } from "./a.js";\nconst x = 1;\nexport const all = [a, x, ({ x }) => ({ x }), ({ y: [x] }) => x];\n',
      "a.js": "const x = 2;\nexport const a = x;\n",
    });
    expect(joined["index.js"]).toContain(
      "const all = [a, x_2, ({ x: x_2 }) => ({ x: x_2 }), ({ y: [x_2] }) => x_2];",
    );
  });

  it("imports each thing of other packages once, under one name", () => {
    const joined = join({ ".": "./dist/index.js" }, undefined, {
      "index.js":
        'import { E as Mine } from "types";\nimport { a } from "./a.js";\nexport const all = [Mine, a];\nexport * from "types";\n',
      "a.js": 'import { E, type } from "types";\nexport const a = [E, type];\n',
    });
    expect(joined["index.js"]).toBe(`import { E, type } from "types";

// a
const a = [E, type];

// index
const all = [E, a];

export {
    all,
};
export * from "types";
`);
  });

  it("leaves a module that is loaded when it is needed where it is", () => {
    const joined = join({ ".": "./dist/index.js" }, undefined, {
      "index.js": 'import { a } from "./runtime/a.js";\nexport const all = a;\n',
      "runtime/a.js": 'export const a = () => import("./late.js");\n',
      "runtime/late.js": "export const late = 1;\n",
    });
    expect(joined["index.js"]).toContain('const a = () => import("./runtime/late.js");');
    expect(joined["runtime/late.js"]).toBe("export const late = 1;\n");
  });

  it("leaves a package without entries as it is", () => {
    const modules = { "a.js": 'export { b } from "./b.js";\n', "b.js": "export const b = 1;\n" };
    expect(join({}, undefined, modules)).toEqual(modules);
  });
});

/** The modules below `dist` of a package before and after. */
function join(exports: object, imports: object | undefined, modules: Readonly<Record<string, string>>) {
  const manifest = { path: "a/package.json", text: JSON.stringify({ exports, imports }), built: false };
  const built = Object.entries(modules).map(([name, text]): OutputFile => ({
    path: `a/dist/${name}`,
    text,
    built: true,
  }));
  const joined = joinModules([manifest, ...built]).filter(({ path }) => path !== manifest.path);
  return Object.fromEntries(joined.map(({ path, text }) => [path.slice("a/dist/".length), text]));
}
