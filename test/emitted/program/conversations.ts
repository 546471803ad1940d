import type { KitchenSink } from "@example/kitchen-sink-client";
import type { BodyStream, KitchenSinkHandlers } from "@example/kitchen-sink-server";
import {
  AwkwardError,
  type Filling,
  type KitchenSinkServiceException,
  type ListDishesInput,
  NoSuchDish,
  OvenBroken,
  TooManyCooks,
  ValidationException,
} from "@example/kitchen-sink-types";
import type { Answer, Key } from "./kitchen.js";
import * as samples from "./samples.js";

/** A call of an operation: what is asked, what the handler should hear, what it answers. */
export interface Conversation {
  readonly title: string;
  readonly operation: Key;
  readonly ask: (client: KitchenSink) => Promise<object>;
  readonly input: unknown;
  readonly output: unknown;
}

function conversation<Operation extends Key>(
  operation: Operation,
  title: string,
  input: Read<Parameters<KitchenSinkHandlers[Operation]>[0]>,
  output: Answer<Operation>,
  ask: (client: KitchenSink) => Promise<object>,
): Conversation {
  return { operation, title, input, output, ask };
}

/** An input whose stream has been read. */
type Read<Input> = { [Name in keyof Input]: Input[Name] extends BodyStream ? Uint8Array : Input[Name] };

const { awkward, defaults, dish, headers, labels } = samples;

const fillings: Filling[] = [samples.filling, { empty: {} }, { grams: 0 }, { mixed: [{ cheese: "feta" }] }];

/** Servers find every parameter of the query in the map of the others, too. */
const heardOfListDishes: ListDishesInput = {
  ...samples.listDishesInput,
  others: {
    ...samples.listDishesInput.others,
    flat: "",
    heat: "0",
    limit: "100",
    names: "a&b=c",
    since: "2024-01-01T00:00:00.500Z",
    sorted: "yes",
    vegan: "false",
  },
};

/** Every member of the kitchen sink there and back. */
export const conversations: readonly Conversation[] = [
  conversation("putDish", "every shape that JSON can carry", dish, samples.putDishOutput, (client) =>
    client.putDish(dish),
  ),
  conversation("getDish", "the same as an output", { id: dish.id }, dish, (client) =>
    client.getDish({ id: dish.id }),
  ),
  conversation(
    "listDishes",
    "labels, queries and headers",
    heardOfListDishes,
    samples.listDishesOutput,
    (client) => client.listDishes(samples.listDishesInput),
  ),
  conversation("checkLabels", "labels of every type", labels, undefined, (client) =>
    client.checkLabels(labels),
  ),
  conversation("checkHeaders", "headers of every type", headers, headers, (client) =>
    client.checkHeaders(headers),
  ),
  conversation("checkHeaders", "no header at all", {}, {}, (client) => client.checkHeaders()),
  conversation("fillDefaults", "other values than the defaults", defaults, defaults, (client) =>
    client.fillDefaults(defaults),
  ),
  conversation(
    "hireCook",
    "mixins and other namespaces",
    samples.hireCookInput,
    samples.hireCookOutput,
    (client) => client.hireCook(samples.hireCookInput),
  ),
  conversation("getCook", "maps of lists of structures", { cookId: "ada" }, samples.getCookOutput, (client) =>
    client.getCook({ cookId: "ada" }),
  ),
  conversation("listCooks", "pages", samples.listCooksInput, samples.listCooksOutput, (client) =>
    client.listCooks(samples.listCooksInput),
  ),
  conversation(
    "uploadPhoto",
    "bytes as a body",
    { caption: "A dish", photo: new Uint8Array([0, 255, 13, 10]) },
    { receipt: { bytes: 4 } },
    (client) => client.uploadPhoto({ caption: "A dish", photo: new Uint8Array([0, 255, 13, 10]) }),
  ),
  conversation(
    "sendFilm",
    "bytes that are a stream",
    { id: "one", film: new Uint8Array([1, 2]) },
    { frames: 2, film: new Uint8Array([2, 1]) },
    async (client) => {
      const output = await client.sendFilm({ id: "one", film: new Uint8Array([1, 2]) });
      return { ...output, film: Uint8Array.from(await output.film.transformToByteArray()) };
    },
  ),
  conversation("downloadNote", "text as a body", { id: 9007199254740991 }, { text: "né\n" }, (client) =>
    client.downloadNote({ id: 9007199254740991 }),
  ),
  conversation("sendText", "text both ways", { text: '{"not": "JSON"}' }, { text: "“quoted”" }, (client) =>
    client.sendText({ text: '{"not": "JSON"}' }),
  ),
  conversation("sendMood", "an enum as a body", { mood: samples.mood }, { mood: samples.mood }, (client) =>
    client.sendMood({ mood: samples.mood }),
  ),
  conversation(
    "sendMessage",
    "a structure as a body, and a status",
    samples.sendMessageInput,
    samples.sendMessageOutput,
    (client) => client.sendMessage(samples.sendMessageInput),
  ),
  conversation(
    "sendAnything",
    "a document as a body",
    { anything: [1, "two", null] },
    { anything: "text" },
    (client) => client.sendAnything({ anything: [1, "two", null] }),
  ),
  conversation(
    "orderFromBranch",
    "a host of its own, a digest and a small body",
    samples.order,
    undefined,
    (client) => client.orderFromBranch(samples.order),
  ),
  conversation("sendAnything", "no document", {}, {}, (client) => client.sendAnything({})),
  conversation("sendFilling", "no union", {}, {}, (client) => client.sendFilling({})),
  ...fillings.map((filling) =>
    conversation(
      "sendFilling",
      `the union's ${Object.keys(filling)[0]}`,
      { filling },
      { filling },
      (client) => client.sendFilling({ filling }),
    ),
  ),
  ...[awkward, ...samples.otherChoices].map((message) =>
    conversation(
      "sendAwkwardNames",
      `awkward names, ${Object.keys(message.choice ?? {})[0]}`,
      message,
      message,
      (client) => client.sendAwkwardNames(message),
    ),
  ),
  conversation(
    "delete",
    "an operation named like a word",
    { class: "a b", token: "t" },
    undefined,
    (client) => client.delete({ class: "a b", token: "t" }),
  ),
  conversation("ping", "nothing at all", {}, undefined, (client) => client.ping()),
];

/** Errors with every member, each thrown by the operation that has it. */
export interface Failure {
  readonly error: KitchenSinkServiceException;
  readonly status: number;
  readonly ask: (client: KitchenSink) => Promise<object>;
}

export const failures: readonly Failure[] = [
  {
    error: new NoSuchDish({ message: "No such dish.", suggestion: dish, nearest: "quiche-2" }),
    status: 404,
    ask: (client) => client.getDish({ id: "quiche" }),
  },
  {
    error: new OvenBroken({ message: "Too hot.", retryAfterSeconds: 7 }),
    status: 503,
    ask: (client) => client.delete({ class: "x" }),
  },
  {
    error: new TooManyCooks({ message: "They spoil the broth.", limit: 3 }),
    status: 429,
    ask: (client) => client.hireCook({ name: "Bob" }),
  },
  {
    error: new AwkwardError({ message: "I am a teapot.", code: 418, proto: "proto" }),
    status: 418,
    ask: (client) => client.sendAwkwardNames(awkward),
  },
  {
    error: new ValidationException({
      message: "Not like this.",
      fieldList: [{ path: "/id", message: "Wrong." }],
    }),
    status: 400,
    ask: (client) => client.ping(),
  },
];
