import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "./parts.js";
import { AWS, compileBoth, loadOurs } from "./support/both-clients.js";

const program = readFileSync(new URL("parts.ts", import.meta.url), "utf8");

describe("a program that replaces parts of the AWS SDK, with only its import changed,", () => {
  it("imports from one place alone", () => {
    expect(program.split(AWS)).toHaveLength(2);
  });

  it.each(["typescript", "typescript-7"])("compiles with %s", async (compiler) => {
    expect(await compileBoth(program, compiler)).toBe("");
  });

  it("sees the same", async () => {
    // The cast is sound: it is the program above.
    const ours = (await loadOurs(program)) as { main: typeof main };
    const seen = await ours.main();
    expect(seen).toEqual(await main());
    expect(seen).toMatchObject({ retried: { attempts: 3, invocations: 1 }, clock: { attempts: 2 } });
  });
});
