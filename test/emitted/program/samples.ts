import type {
  AwkwardMessage,
  CheckLabelsInput,
  CookSummary,
  Defaults,
  Dish,
  Filling,
  GetCookOutput,
  Headers,
  HireCookInput,
  HireCookOutput,
  Ingredient,
  ListCooksInput,
  ListCooksOutput,
  ListDishesInput,
  ListDishesOutput,
  PutDishOutput,
  SendMessageInput,
  SendMessageOutput,
  OrderFromBranchInput,
} from "@example/kitchen-sink-types";
import { HeatLevel, Mood, Spiciness } from "@example/kitchen-sink-types";

/*
 * A value for every member of the kitchen sink, as somebody would write it who has strict settings. Together they are
 * the proof that the types can be used; sent to and fro they are the proof that nothing is lost.
 */

/** What is left out of a dish, a default fills in: so nothing is, here. */
function plainDish(id: string, name: string, more: Partial<Dish> = {}): Dish {
  return { id, name, isVegan: false, ...more };
}

const cheese: Ingredient = { name: "cheese", allergens: ["milk", "lactose"] };

const fillings: Filling[] = [
  { empty: {} },
  { cheese: "brie" },
  { grams: 250 },
  { vegetables: [cheese, { name: "leek" }] },
  { dish: plainDish("inside", "Inside") },
  { mixed: [{ grams: 1 }, { mixed: [] }] },
];

export const dish: Dish = {
  id: "quiche-1",
  name: 'Quiche "Lorraine" \u2028 🥧',
  photo: new Uint8Array([0, 1, 254, 255]),
  isVegan: true,
  stars: 5,
  portions: 32767,
  calories: -2147483648,
  soldSoFar: 9007199254740991,
  temperature: -40.5,
  price: Number.POSITIVE_INFINITY,
  crumbs: 123456789012345678901234567890n,
  saltInKilograms: "0.0000010000000000000000000001",
  cookedAt: new Date("2024-02-29T12:34:56.789Z"),
  servedAt: new Date("2024-02-29T12:34:56.7Z"),
  expiresAt: new Date("2024-03-01T00:00:00Z"),
  notes: { any: ["thing", 1, true, null, { deep: {} }], ["__proto__"]: "kept" },
  spiciness: Spiciness.NOT_AN_IDENTIFIER,
  heat: HeatLevel.HIGH,
  ingredients: [cheese, { name: "eggs", allergens: [] }],
  sideDishes: ["salad", "soup"],
  amounts: { cheese: 0.25, ["__proto__"]: -1.5, constructor: 3, nothing: Number.NaN },
  substitutes: ["tofu", null, "soy"],
  labels: { mild: "for all", "medium-hot": null },
  filling: { mixed: fillings },
  inner: plainDish("inner", "Inner", { inner: plainDish("innermost", "Innermost") }),
  secretIngredient: "nutmeg",
  photos: [new Uint8Array(), new Uint8Array([1])],
  dates: [new Date(0), new Date(-1000)],
  dishesByName: { none: [], some: [plainDish("some", "Some")] },
  awkward: {
    default: "default",
    class: "class",
    constructor: "constructor",
    toString: "toString",
    ["__proto__"]: "proto",
    value: "value",
    path: "path",
    violations: "violations",
    missing: "missing",
    json: "json",
    input: "input",
    error: { message: "error" },
    date: { day: 1 },
    record: { entries: { again: { entries: {} } } },
    promise: { kept: true },
    function: "delete",
    map: { ["__proto__"]: { entries: {} } },
  },
};

export const putDishOutput: PutDishOutput = { dish, status: 299 };

export const listDishesInput: ListDishesInput = {
  menu: "à la carte/2024",
  path: "hot/main dishes/ü",
  limit: 100,
  vegan: false,
  since: new Date("2024-01-01T00:00:00.5Z"),
  names: ["a&b=c", "d e", "+"],
  heats: [HeatLevel.OFF, HeatLevel.HIGH],
  others: { colour: "green & blue", "": "nameless" },
  stars: [1.5, 2],
  days: [new Date("2024-01-01T00:00:00Z"), new Date("2024-12-31T23:59:59Z")],
  ifModifiedSince: new Date("2023-06-01T12:00:00Z"),
  notes: { from: "the kitchen", second: "note" },
};

export const listDishesOutput: ListDishesOutput = {
  total: 2,
  days: [new Date("2024-01-01T00:00:00Z"), new Date("2024-12-31T23:59:59Z")],
  kitchens: ["north", "south, old", 'the "new" one'],
  notes: { chef: "was here" },
  dishes: [dish, plainDish("plain", "Plain")],
};

export const labels: CheckLabelsInput = {
  text: "a/b?c#d%20 é",
  flag: false,
  byte: -128,
  short: -32768,
  integer: 2147483647,
  long: -9007199254740991,
  float: -0.5,
  double: Number.NEGATIVE_INFINITY,
  whole: -98765432109876543210n,
  exact: "-12345678901234567890.0987654321",
  spiciness: Spiciness.NOT_AN_IDENTIFIER,
  heat: HeatLevel.LOW,
  moment: new Date("2024-02-29T12:34:56.789Z"),
  seconds: new Date("2024-02-29T12:34:56.789Z"),
  day: new Date("2024-02-29T12:34:56Z"),
};

export const headers: Headers = {
  text: "plain text",
  json: '{ "line": "one\\ntwo", "umlaut": "ü" }',
  flag: true,
  byte: 127,
  short: 32767,
  integer: -1,
  long: 42,
  float: 1.25,
  double: Number.NaN,
  whole: 18446744073709551616n,
  exact: "0.10",
  spiciness: Spiciness.MILD,
  heat: HeatLevel.HIGH,
  moment: new Date("2024-02-29T12:34:56.789Z"),
  seconds: new Date("2024-02-29T12:34:56Z"),
  day: new Date("2024-02-29T12:34:56Z"),
  flags: [true, false],
  spices: [Spiciness.MILD, Spiciness.MEDIUM_HOT],
  names: ["plain", "with, comma", 'with "quotes"'],
};

export const defaults: Defaults = {
  text: "",
  flag: false,
  byte: 0,
  short: -1,
  integer: -3,
  long: -4,
  float: 0,
  double: 0.5,
  whole: 0n,
  exact: "0",
  blob: new Uint8Array(),
  moment: new Date(0),
  document: false,
  names: ["name"],
  amounts: { one: 1 },
  spiciness: Spiciness.MEDIUM_HOT,
  heat: HeatLevel.OFF,
  optional: 0,
  required: 0,
  none: 0,
  one: 0,
};

export const order: OrderFromBranchInput = {
  branch: "north",
  portions: 2,
  note: "By bicycle.".repeat(2_000),
  at: new Date(1_500),
  by: new Date("2024-05-01T08:00:00Z"),
};

const cook: CookSummary = {
  cookId: "ada",
  hiredAt: new Date("2024-05-01T08:00:00Z"),
  nickname: "Ace",
  wage: 12.5,
};

export const hireCookInput: HireCookInput = {
  name: "Ada",
  startsAt: new Date("2024-05-01T08:00:00Z"),
  requestId: "once",
  shelf: { name: "A1", boards: [["B1", "B2"], []] },
};

export const hireCookOutput: HireCookOutput = cook;

export const getCookOutput: GetCookOutput = { ...cook, dishes: { best: [plainDish("best", "Best")] } };

export const listCooksInput: ListCooksInput = { nextToken: "n&t", pageSize: 10 };

export const listCooksOutput: ListCooksOutput = { cooks: [cook], nextToken: "more" };

export const sendMessageInput: SendMessageInput = {
  to: "cook",
  message: { text: "hello", weight: -123456789012345678901234567890n },
};

export const sendMessageOutput: SendMessageOutput = { status: 202, message: { text: "bye", weight: 1n } };

export const mood: Mood = Mood.BAD;

export const filling: Filling = { dish };

export const awkward: AwkwardMessage = {
  trace: "trace",
  constructor: "constructor",
  ["__proto__"]: "proto",
  hasOwnProperty: true,
  renamed: "valueOf",
  command: { client: "client" },
  operation: { request: "request" },
  byName: { ["__proto__"]: "proto", constructor: "constructor", toString: "toString" },
  choice: { constructor: "chosen" },
  ...(dish.awkward && { names: dish.awkward }),
};

/** The other members of the union: only one is set at a time. */
export const otherChoices: AwkwardMessage[] = [
  { ...awkward, choice: { value: 1 } },
  { ...awkward, choice: { text: "two" } },
];
