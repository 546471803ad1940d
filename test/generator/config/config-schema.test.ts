import { readFile } from "node:fs/promises";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { configSchema } from "../../../generator/config/config-schema.js";
import { readConfig } from "../../../generator/config/read-config.js";
import { SourceFile } from "../../../generator/source/source-file.js";

const root = new URL("../../../", import.meta.url);

describe("the JSON Schema of the configuration", () => {
  test("is the one that the reader's own table makes", async () => {
    const schema = await format(JSON.stringify(configSchema()), { parser: "json", printWidth: 110 });
    await expect(schema).toMatchFileSnapshot("../../../generator/config/tinsmith.schema.json");
  });

  test("takes the configuration of this project, and so does the reader", async () => {
    const path = new URL("tinsmith.json", root);
    const text = await readFile(path, "utf8");
    expect(readConfig(new SourceFile("/project/tinsmith.json", text)).diagnostics).toEqual([]);
    expect(JSON.parse(text)).toHaveProperty("$schema", "./generator/config/tinsmith.schema.json");
  });

  test("asks for what the reader asks for, and refuses what it refuses", () => {
    expect(configSchema()).toMatchObject({
      required: ["services"],
      additionalProperties: false,
      properties: {
        services: {
          minItems: 1,
          items: {
            required: ["model", "service", "targets", "output", "packages"],
            additionalProperties: false,
            properties: { model: { type: "array", minItems: 1 }, service: { type: "string" } },
          },
        },
      },
    });
  });
});
