import type { MetadataBearer } from "@smithy/types";
import { expect, test } from "vitest";

import { Command } from "../../../templates/client/command.js";
import type { HandlerOptions } from "../../../templates/client/handler-options.js";
import type { CollectedResponse, Operation } from "../../../templates/client/operation.js";
import { paginate } from "../../../templates/client/paginate.js";
import { APIGatewayClient } from "./sample/client.js";

interface ListInput {
  token?: string | undefined;
}

interface ListOutput extends MetadataBearer {
  next?: string | undefined;
}

const operation: Operation<ListInput, ListOutput> = {
  name: "List",
  serialize: ({ token }) => ({ method: "GET", path: `/${token ?? ""}`, headers: {} }),
  deserialize: ({ body }: CollectedResponse) => JSON.parse(new TextDecoder().decode(body)) as ListOutput,
  deserializeError: () => new Error("No page."),
};

class ListCommand extends Command<ListInput, ListOutput> {
  override readonly operation: Operation<ListInput, ListOutput> = operation;
}

/** A client that gives these tokens, one a page, and what was asked for. */
function clientOf(...tokens: readonly (string | null)[]) {
  const paths: string[] = [];
  const signals: unknown[] = [];
  const requestHandler = {
    handle: async ({ path }: { path: string }, options?: HandlerOptions) => {
      const body = JSON.stringify({ next: tokens[paths.length] });
      paths.push(path);
      signals.push(options?.abortSignal);
      return { response: { statusCode: 200, headers: {}, body } };
    },
  };
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  return { client: new APIGatewayClient({ region: "r", credentials, requestHandler }), paths, signals };
}

const pages = {
  firstToken: undefined,
  command: (token: string | undefined) => new ListCommand({ token }),
  nextToken: (page: ListOutput) => page.next,
};

async function tokensOf(walk: AsyncIterable<ListOutput>): Promise<unknown[]> {
  const tokens: unknown[] = [];
  for await (const page of walk) tokens.push(page.next);
  return tokens;
}

test.each([[null], [""]])("pages end with the token %j", async (last) => {
  const { client, paths } = clientOf("a", "b", last);
  expect(await tokensOf(paginate({ client }, pages))).toEqual(["a", "b", last]);
  expect(paths).toEqual(["/", "/a", "/b"]);
});

test("a page is asked for when the last one has been looked at, and not before", async () => {
  const { client, paths } = clientOf("a", "b", null);
  const walk = paginate({ client }, pages);
  expect(paths).toEqual([]);
  await walk.next();
  expect(paths).toEqual(["/"]);
  await walk.return(undefined);
  expect(await walk.next()).toEqual({ done: true, value: undefined });
  expect(paths).toEqual(["/"]);
});

test("a map is a token too, and an empty one ends it", async () => {
  const { client, paths } = clientOf("a", "b");
  const keys = [{ id: "x" }, {}];
  const walk = paginate<ListInput, ListOutput, Record<string, string>>(
    { client },
    {
      firstToken: undefined,
      command: (token) => new ListCommand({ token: token?.["id"] }),
      nextToken: () => keys.shift(),
    },
  );
  expect(await tokensOf(walk)).toEqual(["a", "b"]);
  expect(paths).toEqual(["/", "/x"]);
});

test("the caller's options go with each request, and each command through the caller's hands", async () => {
  const { client, paths, signals } = clientOf("a", null);
  const { signal } = new AbortController();
  const seen: unknown[] = [];
  const config = {
    client,
    withCommand: (command: object) => {
      seen.push(command);
      return seen.length === 1 ? undefined : new ListCommand({ token: "other" });
    },
  };
  await tokensOf(paginate(config, pages, { abortSignal: signal }));
  expect(paths).toEqual(["/", "/other"]);
  expect(signals.every((one) => one !== undefined)).toBe(true);
  expect(seen).toHaveLength(2);
});
