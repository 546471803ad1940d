import { describe, expect, test } from "vitest";
import { memoryHost } from "../../../generator/source/memory-host.js";
import { cityModel, runCli, weatherProject } from "./run-cli.js";

describe("the command line", () => {
  test("helps, with every exit code and examples", async () => {
    const { exitCode, out } = await runCli("--help", memoryHost());
    expect(exitCode).toBe(0);
    for (const code of ["  0  ", "  1  ", "  2  ", "  70 "]) expect(out).toContain(`\n${code} `);
    expect(out).toContain("$ tinsmith generate --check");
    for (const command of ["generate", "validate", "inspect"]) expect(out).toContain(`\n  ${command} `);
  });

  test.each([
    ["generate", "--check"],
    ["validate", "--format <format>"],
    ["inspect", "example.weather#City"],
  ])("helps with %s", async (command, text) => {
    const { exitCode, out } = await runCli(`${command} --help`, memoryHost());
    expect(exitCode).toBe(0);
    expect(out).toContain(text);
    expect(out).toContain("--config <file>");
  });

  test.each(["generate", "generate --check"])(
    "`%s` does the same with and without the library for arguments",
    async (line) => {
      const [direct, parsed] = [weatherProject(), weatherProject()];
      const results = [await runCli(line, direct), await runCli(`${line} --config tinsmith.json`, parsed)];
      expect(results[0]).toEqual(results[1]);
      expect([...direct.files]).toEqual([...parsed.files]);
    },
  );

  test("tells its version", async () => {
    expect(await runCli("--version", memoryHost())).toEqual({ exitCode: 0, out: "1.2.3\n", err: "" });
  });

  test.each([
    ["", "Usage: tinsmith"],
    ["genrate", "unknown command 'genrate'"],
    ["generate --chek", "Did you mean --check?"],
    ["generate --config", "argument missing"],
    ["generate extra", "too many arguments"],
    ["inspect", "missing required argument 'stage'"],
  ])("answers wrong usage, `%s`, with exit code 2", async (line, text) => {
    const { exitCode, out, err } = await runCli(line, memoryHost());
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toContain(text);
  });

  test("a file that the system does not let it read: exit 2, with the reason", async () => {
    const refusal = Object.assign(
      new Error("EACCES: permission denied, open '/project/model/weather.smithy'"),
      {
        code: "EACCES",
        syscall: "open",
      },
    );
    const disk = { ...weatherProject(), glob: () => Promise.reject(refusal) };
    const { exitCode, err } = await runCli("validate", disk);
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: `error: ${refusal.message}\n` });
  });

  test.each(["generate", "validate"])(
    "a fault of its own in %s: exit 70, with what to report",
    async (line) => {
      const disk = { ...weatherProject(), glob: () => Promise.reject(new Error("a fault")) };
      const { exitCode, err } = await runCli(line, disk);
      expect(exitCode).toBe(70);
      expect(err).toMatch(/^This is a fault of Tinsmith, not of your model\..*\n\nError: a fault\n {4}at /);
    },
  );
});

describe("colours", () => {
  const broken = weatherProject({
    "/project/model/get-city.smithy": cityModel.replace("name: String", "name: Strin"),
  });

  /** Whether the errors are coloured on an output with these variables. */
  async function isColored(isTerminal: boolean, variables: Record<string, string>): Promise<boolean> {
    let text = "";
    const out = { write: (part: string) => void (text += part), isTerminal };
    await runCli("validate", broken, { out, variables });
    return text.includes("\u001b[");
  }

  test("are for terminals", async () => {
    expect(await isColored(true, {})).toBe(true);
    expect(await isColored(false, {})).toBe(false);
    expect(await isColored(true, { TERM: "dumb" })).toBe(false);
  });

  test("are off where NO_COLOR is set, and on where they are forced", async () => {
    expect(await isColored(true, { NO_COLOR: "1" })).toBe(false);
    expect(await isColored(true, { NO_COLOR: "" })).toBe(true);
    expect(await isColored(false, { FORCE_COLOR: "1" })).toBe(true);
    expect(await isColored(true, { FORCE_COLOR: "0" })).toBe(false);
    expect(await isColored(true, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  });

  test("show additions and removals of a check", async () => {
    const disk = weatherProject();
    let text = "";
    const out = { write: (part: string) => void (text += part), isTerminal: true };
    await runCli("generate --check", disk, { out });
    expect(text).toContain("\u001b[32m+");
    expect(text).toContain("\u001b[1m--- /dev/null\u001b[22m");
  });
});
