import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main, type Report } from "./program.js";
import { AWS, compileBoth, loadOurs } from "./support/both-clients.js";
import { seeded, startExample } from "./support/example-service.js";

const program = readFileSync(new URL("program.ts", import.meta.url), "utf8");

describe("a program for the AWS SDK, with only its import changed,", () => {
  it("imports from one place alone", () => {
    expect(program.split(AWS)).toHaveLength(2);
  });

  it.each(["typescript", "typescript-7"])("compiles with %s", async (compiler) => {
    expect(await compileBoth(program, compiler)).toBe("");
  });

  it("does the same", async () => {
    const theirs = await main(await startExample(seeded));
    const ours = await mainWithOurImport(await startExample(seeded));
    expect(ours).toEqual(theirs);
    expect(theirs).toMatchObject({
      region: "us-east-1",
      created: { isBeingCreated: true, hasDates: true, status: 201, attempts: 1, hasRequestId: true },
      callback: [null, "callback", undefined, {}],
      errors: [
        { isConflict: true, message: "Stage already exists", status: 409 },
        { isNotFound: true, message: "Invalid API identifier specified", status: 404 },
        { isBadRequest: true, message: "Deployment id does not exist", status: 400 },
        { isBadRequest: true, fault: "client", status: 400 },
      ],
      callbackError: [true, undefined],
      aborted: "AbortError",
    });
    expect(theirs.seen).toHaveLength(5);
  });
});

async function mainWithOurImport(endpoint: string): Promise<Report> {
  // The cast is sound: it is the program above, and the compilers have just agreed that it still gives a report.
  const module = (await loadOurs(program)) as { main: typeof main };
  return module.main(endpoint);
}
