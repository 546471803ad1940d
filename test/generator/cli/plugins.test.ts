import { describe, expect, test } from "vitest";
import { nodeHost } from "../../../generator/source/node-host.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { cityModel, runCli, weatherModel, weatherService, type CliResult } from "./run-cli.js";

/** A target that lists operations. */
const notes = `export const plugin = {
  name: "notes",
  targets: [
    {
      id: "notes",
      needs: [],
      emit: ({ plan }) => ({
        target: "notes",
        folder: "notes",
        name: "notes",
        files: [{ kind: "text", path: "operations.txt", text: plan.operations.map(({ name }) => name).join() }],
      }),
    },
  ],
};
`;

/** Generates a project on the real disk, since plugins are modules there. */
async function generateWith(plugin: string, code: string): Promise<CliResult & { readonly folder: string }> {
  const disk = nodeHost();
  const folder = temporaryFolder();
  const service = { ...weatherService, targets: ["notes"] };
  await disk.writeText(`${folder}/tinsmith.json`, JSON.stringify({ services: [service], plugins: [plugin] }));
  await disk.writeText(`${folder}/model/weather.smithy`, weatherModel);
  await disk.writeText(`${folder}/model/get-city.smithy`, cityModel);
  await disk.writeText(`${folder}/plugin.mjs`, code);
  await disk.writeText(`${folder}/node_modules/notes-plugin/package.json`, '{ "main": "plugin.mjs" }');
  await disk.writeText(`${folder}/node_modules/notes-plugin/plugin.mjs`, code);
  return { ...(await runCli("generate", disk, { workingFolder: folder, identity: "a build" })), folder };
}

describe("a plugin", () => {
  test.each(["./plugin.mjs", "notes-plugin"])("brings a target, from %s", async (name) => {
    const { exitCode, err, folder } = await generateWith(name, notes);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(await nodeHost().readText(`${folder}/generated/weather/notes/operations.txt`)).toBe("GetCity");
  });

  test("may be the default export", async () => {
    const { exitCode } = await generateWith(
      "./plugin.mjs",
      notes.replace("export const plugin =", "export default"),
    );
    expect(exitCode).toBe(0);
  });

  test("is called each time, as nobody knows what it reads", async () => {
    const { folder } = await generateWith("./plugin.mjs", notes);
    const files = await nodeHost().listFiles(`${folder}/node_modules/.cache`);
    expect(files.map((path) => path.slice(path.lastIndexOf("/")))).toEqual(["/texts.json"]);
  });

  test("that exports none is refused, with what it would have to do", async () => {
    const { exitCode, err } = await generateWith("./plugin.mjs", "export const other = 1;\n");
    expect(exitCode).toBe(2);
    expect(err).toContain(
      "error[config/unusable-plugin]: The plugin `./plugin.mjs` cannot be used: it exports no plugin,",
    );
    expect(err).toContain('"./plugin.mjs"');
  });

  test("that fails while it is loaded is refused with its reason", async () => {
    const { exitCode, err } = await generateWith("./plugin.mjs", 'throw new Error("no licence");\n');
    expect(exitCode).toBe(2);
    expect(err).toContain("cannot be used: no licence.");
  });
});
