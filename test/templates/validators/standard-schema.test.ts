import { expect, it } from "vitest";
import { missing, wrongType } from "../../../templates/validators/constraints.js";
import { standardSchema } from "../../../templates/validators/standard-schema.js";

it("a valid value is handed back", () => {
  const schema = standardSchema<{ a: string }>(() => []);
  const value = { a: "b" };
  expect(schema["~standard"].version).toBe(1);
  expect(schema["~standard"].vendor).toBe("tinsmith");
  expect(schema["~standard"].validate(value)).toStrictEqual({ value });
});

it("an issue's path has numbers in lists and names elsewhere", () => {
  const schema = standardSchema(() => [
    missing("/list/0/0"),
    wrongType("/map/a~1b", "a string"),
    missing(""),
  ]);
  const result = schema["~standard"].validate({ list: [{ "0": null }], map: { "a/b": 1 } });
  expect(result.issues?.map((issue) => issue.path)).toStrictEqual([["list", 0, "0"], ["map", "a/b"], []]);
});
