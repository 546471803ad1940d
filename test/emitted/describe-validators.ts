import { describe, expect, it } from "vitest";
import type { EmittedProgram, Violation } from "./emitted-program.js";

/** What the validators of the kitchen sink accept and refuse, with the words that Smithy has for it. */
export function describeValidators(program: () => EmittedProgram): void {
  const violationsOf = (change: object): readonly Violation[] =>
    validate("validateDish", { ...asObject(program().samples["dish"]), ...change });
  const validate = (name: string, value: unknown): readonly Violation[] =>
    program().validators[name]?.(value) ?? [];

  describe("the generated validators", () => {
    it("accept every input of the conversations", () => {
      const { samples } = program();
      expect(violationsOf({})).toEqual([]);
      expect(validate("validateListDishesInput", samples["listDishesInput"])).toEqual([]);
      expect(validate("validateCheckLabelsInput", samples["labels"])).toEqual([]);
      expect(validate("validateHeaders", samples["headers"])).toEqual([]);
      expect(validate("validateDefaults", samples["defaults"])).toEqual([]);
      expect(validate("validateHireCookInput", samples["hireCookInput"])).toEqual([]);
      expect(validate("validateAwkwardMessage", samples["awkward"])).toEqual([]);
    });

    it.each(REFUSALS.map(titled))("refuse %s", (_title, change, path, words) => {
      const told = words.replace("Member", `Value at '${path}' failed to satisfy constraint: Member`);
      expect(violationsOf(change)).toEqual([{ path, message: told }]);
    });

    it.each(LENGTHS.map(titled))("refuse %s", (_title, change, path, words, length) => {
      const told = words.replace(
        "Member",
        `Value with length ${length} at '${path}' failed to satisfy constraint: Member`,
      );
      expect(violationsOf(change)).toEqual([{ path, message: told }]);
    });

    it("tell of everything at once, in the order of the model", () => {
      const violations = violationsOf({ id: "NO!", name: null, stars: 9, filling: {}, inner: { id: "a" } });
      expect(violations.map(({ path }) => path)).toEqual([
        "/id",
        "/name",
        "/stars",
        "/filling",
        "/inner/name",
      ]);
    });

    it("have guards and schemas for the same", () => {
      const { isDish, DishSchema } = program().validators as unknown as Guards;
      expect(isDish(program().samples["dish"])).toBe(true);
      expect(isDish({ id: "a" })).toBe(false);
      expect(DishSchema["~standard"].validate({ id: "a" })).toEqual({
        issues: [
          {
            message: "Value at '/name' failed to satisfy constraint: Member must not be null",
            path: ["name"],
          },
        ],
      });
    });
  });
}

/** What else the module has for a shape. */
interface Guards {
  readonly isDish: (value: unknown) => boolean;
  readonly DishSchema: { readonly "~standard": { readonly validate: (value: unknown) => unknown } };
}

/** A change of a valid dish, the path of what is wrong then, what is said of it, and the length that is told. */
type Refusal = readonly [change: object, path: string, words: string, length?: number];

function titled([change, path, words, length]: Refusal): [
  string,
  object,
  string,
  string,
  number | undefined,
] {
  return [`${path}: ${words.replace("Member must ", "")}`, change, path, words, length];
}

const REFUSALS: readonly Refusal[] = [
  [{ id: undefined }, "/id", "Member must not be null"],
  [{ id: null }, "/id", "Member must not be null"],
  [{ id: 1 }, "/id", "Member must be a string"],
  [{ id: "Upper" }, "/id", "Member must satisfy regular expression pattern: ^[a-z0-9-]+$"],
  [{ isVegan: "yes" }, "/isVegan", "Member must be a boolean"],
  [{ stars: 0 }, "/stars", "Member must be between 1 and 5, inclusive"],
  [{ stars: 128 }, "/stars", "Member must be a byte"],
  [{ portions: -1 }, "/portions", "Member must be greater than or equal to 0"],
  [{ portions: 0.5 }, "/portions", "Member must be a short"],
  [{ calories: 10001 }, "/calories", "Member must be less than or equal to 10000"],
  [{ soldSoFar: 2 ** 63 }, "/soldSoFar", "Member must be a long"],
  [{ temperature: -40.6 }, "/temperature", "Member must be between -40.5 and 300, inclusive"],
  [{ temperature: Number.NaN }, "/temperature", "Member must be between -40.5 and 300, inclusive"],
  [{ price: "1" }, "/price", "Member must be a number"],
  [{ crumbs: -1n }, "/crumbs", "Member must be between 0 and 123456789012345678901234567890, inclusive"],
  [
    { crumbs: 123456789012345678901234567891n },
    "/crumbs",
    "Member must be between 0 and 123456789012345678901234567890, inclusive",
  ],
  [{ crumbs: 1 }, "/crumbs", "Member must be a bigint"],
  [{ saltInKilograms: "0.0000009" }, "/saltInKilograms", "Member must be greater than or equal to 0.000001"],
  [{ saltInKilograms: "a pinch" }, "/saltInKilograms", "Member must be a decimal number"],
  [{ photo: "AQ==" }, "/photo", "Member must be a blob"],
  [{ cookedAt: new Date(Number.NaN) }, "/cookedAt", "Member must be a timestamp"],
  [{ cookedAt: 0 }, "/cookedAt", "Member must be a timestamp"],
  [
    { spiciness: "scorching" },
    "/spiciness",
    'Member must satisfy enum value set: [mild, medium-hot, infernal, 1/2 "hot"]',
  ],
  [{ heat: 2 }, "/heat", "Member must satisfy enum value set: [0, 1, 9]"],
  [{ sideDishes: ["soup", "soup"] }, "/sideDishes", "Member must have unique values"],
  [{ sideDishes: ["soup", null] }, "/sideDishes/1", "Member must not be null"],
  [{ ingredients: [{ name: "a" }, { name: "a" }] }, "/ingredients", "Member must have unique values"],
  [{ ingredients: [{}] }, "/ingredients/0/name", "Member must not be null"],
  [{ ingredients: {} }, "/ingredients", "Member must be a list"],
  [{ photos: [new Uint8Array([1]), new Uint8Array([1])] }, "/photos", "Member must have unique values"],
  [{ dates: [new Date(1), new Date(1)] }, "/dates", "Member must have unique values"],
  [{ amounts: { "a/b~c": "1" } }, "/amounts/a~1b~0c", "Member must be a number"],
  [{ amounts: [] }, "/amounts", "Member must be a map"],
  [{ amounts: { a: null } }, "/amounts/a", "Member must not be null"],
  [
    { labels: { hot: "x" } },
    "/labels",
    'Member must satisfy enum value set: [mild, medium-hot, infernal, 1/2 "hot"]',
  ],
  [{ filling: {} }, "/filling", "Member must have exactly one member set"],
  [{ filling: { grams: 1, cheese: "b" } }, "/filling", "Member must have exactly one member set"],
  [{ filling: { mixed: [{ grams: "1" }] } }, "/filling/mixed/0/grams", "Member must be a 32-bit integer"],
  [{ inner: [] }, "/inner", "Member must be a structure"],
  [
    { secretIngredient: "x".repeat(21) },
    "/secretIngredient",
    "Member must have length less than or equal to 20",
  ],
  [{ awkward: { constructor: 1 } }, "/awkward/constructor", "Member must be a string"],
  [{ awkward: JSON.parse('{ "__proto__": 1 }') as object }, "/awkward/__proto__", "Member must be a string"],
];

const LENGTHS: readonly Refusal[] = [
  [{ id: "x".repeat(33) }, "/id", "Member must have length between 1 and 32, inclusive", 33],
  [{ name: "" }, "/name", "Member must have length greater than or equal to 1", 0],
  [{ photo: new Uint8Array() }, "/photo", "Member must have length greater than or equal to 1", 0],
  [{ sideDishes: [] }, "/sideDishes", "Member must have length between 1 and 3, inclusive", 0],
  [
    { dishesByName: { a: [], b: [], c: [] } },
    "/dishesByName",
    "Member must have length less than or equal to 2",
    3,
  ],
  [
    { ingredients: [{ name: "a", allergens: ["b", "c", "d"] }] },
    "/ingredients/0/allergens",
    "Member must have length less than or equal to 2",
    3,
  ],
  [{ amounts: { "": 1 } }, "/amounts", "Member must have length greater than or equal to 1", 0],
];

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
