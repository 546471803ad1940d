import { describe, expect, it } from "vitest";
import type { Client, EmittedProgram } from "./emitted-program.js";

/** What the client of the kitchen sink puts on the wire, and what it makes of answers. */
export function describeClient(program: () => EmittedProgram): void {
  const open = (answer: Answer = { statusCode: 200, body: "{}" }): { client: Client; sent: Sent[] } => {
    const sent: Sent[] = [];
    const handle = async (request: Sent): Promise<object> => {
      sent.push(request);
      return { response: { headers: {}, ...answer } };
    };
    const { KitchenSink } = program().client;
    const config = { endpoint: "https://kitchen.example/base", requestHandler: { handle }, maxAttempts: 1 };
    return { client: new KitchenSink({ ...config, idempotencyToken: () => "made-up" }), sent };
  };

  describe("the generated client", () => {
    it("sends a dish as its JSON form, with every digit", async () => {
      const { client, sent } = open();
      await client["putDish"]?.({
        id: "a b",
        name: "Soup",
        crumbs: 123456789012345678901234567890n,
        saltInKilograms: "0.10",
        photo: new Uint8Array([255]),
        cookedAt: new Date(1500),
        servedAt: new Date(0),
        expiresAt: new Date(0),
        temperature: Number.NaN,
        substitutes: [null],
        labels: { mild: null },
        sideDishes: undefined,
        filling: { dish: { id: "b", name: "Bread" } },
      });
      expect(sent[0]).toMatchObject({
        method: "PUT",
        hostname: "kitchen.example",
        path: "/base/dishes/a%20b",
      });
      expect(sent[0]?.body).toBe(
        '{"dish-name":"Soup","photo":"/w==","isVegan":false,"temperature":"NaN","crumbs":123456789012345678901234567890,' +
          '"saltInKilograms":0.10,"cookedAt":1.5,"servedAt":"1970-01-01T00:00:00Z",' +
          '"expiresAt":"Thu, 01 Jan 1970 00:00:00 GMT","substitutes":[null],"labels":{"mild":null},' +
          '"filling":{"dish-in-dish":{"id":"b","dish-name":"Bread","isVegan":false}}}',
      );
    });

    it("writes labels, queries and headers", async () => {
      const { client, sent } = open({ statusCode: 200, body: "{}", headers: { "x-total": "0" } });
      await client["listDishes"]?.({
        menu: "a/b",
        path: "c d/é",
        limit: 5,
        names: ["x", "y"],
        others: { limit: "9", colour: "red" },
        since: new Date(0),
        stars: [1, 2.5],
        days: [new Date(0)],
        notes: { From: "me" },
      });
      expect(sent[0]?.path).toBe("/base/menus/a%2Fb/dishes/c%20d/%C3%A9");
      expect(sent[0]?.query).toEqual({
        sorted: "yes",
        flat: null,
        limit: "5",
        since: "1970-01-01T00:00:00Z",
        names: ["x", "y"],
        colour: "red",
      });
      expect(sent[0]?.headers).toMatchObject({
        "x-stars": "1, 2.5",
        "x-days": "Thu, 01 Jan 1970 00:00:00 GMT",
        "x-note-from": "me",
      });
    });

    it("makes up idempotency tokens in bodies and in headers", async () => {
      const { client, sent } = open();
      await client["hireCook"]?.({ name: "Ada" });
      await client["delete"]?.({ class: "x" });
      expect(sent[0]?.body).toBe('{"name":"Ada","requestId":"made-up"}');
      expect(sent[1]?.headers["x-token"]).toBe("made-up");
    });

    it("sends no body for a union that is not there, and an empty object for a structure", async () => {
      const { client, sent } = open({ statusCode: 200, body: "" });
      await client["sendFilling"]?.({});
      await client["sendMessage"]?.({ to: "x" });
      expect(sent.map(({ body }) => body)).toEqual([undefined, "{}"]);
    });

    it("sends nothing that all objects inherit", async () => {
      const { client, sent } = open();
      await client["sendAwkwardNames"]?.({ names: {}, choice: { value: 1 } });
      expect(sent[0]?.body).toBe('{"names":{},"choice":{"value":1}}');
    });

    it("refuses an empty label before anything is sent", async () => {
      const { client, sent } = open();
      await expect(client["getDish"]?.({ id: "" })).rejects.toThrow("id");
      expect(sent).toEqual([]);
    });

    it("forgives a service what it leaves out, and keeps what it does not know", async () => {
      const { client } = open({ statusCode: 200, body: '{"filling":{"new":[1]},"heat":77,"more":1}' });
      expect(await client["getDish"]?.({ id: "a" })).toMatchObject({
        id: "",
        name: "",
        heat: 77,
        filling: { $unknown: ["new", [1]] },
      });
    });

    it("tells errors by their name, wherever it stands", async () => {
      const { NoSuchDish } = program().types;
      for (const answer of [
        {
          statusCode: 404,
          headers: { "X-Amzn-Errortype": "NoSuchDish:http://x/" },
          body: '{"message":"Gone."}',
        },
        { statusCode: 404, body: '{"__type":"example.kitchen#NoSuchDish","message":"Gone."}' },
        { statusCode: 404, body: '{"code":"NoSuchDish","Message":"Gone."}' },
      ]) {
        const error = await open(answer)
          .client["getDish"]?.({ id: "a" })
          .catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(NoSuchDish);
        expect(error).toMatchObject({ message: "Gone.", $fault: "client" });
      }
    });

    it("keeps an error that the model does not know", async () => {
      const { KitchenSinkServiceException } = program().types;
      const answer = { statusCode: 418, body: '{"__type":"Teapot","message":"Short.","spout":1}' };
      const error = await open(answer)
        .client["ping"]?.()
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(KitchenSinkServiceException);
      expect(error).toMatchObject({ name: "Teapot", message: "Short.", spout: 1 });
    });
  });
}

/** A request as the transport gets it. */
interface Sent {
  readonly method: string;
  readonly hostname: string;
  readonly path: string;
  readonly query: object;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Answer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}
