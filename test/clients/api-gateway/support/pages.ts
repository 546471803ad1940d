import { settings } from "../../../roundtrip/support/callers.js";
import type { ClientModule } from "./client-module.js";

/** What went over the wire, and what a program saw of it. */
export interface Walk {
  /** Path and query of each request. */
  readonly requests: readonly string[];
  readonly pages: readonly object[];
}

/** Goes through the pages of an operation by the paginator of a package, over answers that are given one by one. */
export async function walkPages(
  module: ClientModule,
  operation: string,
  config: object,
  input: object,
  answers: readonly object[],
): Promise<Walk> {
  const requests: string[] = [];
  const requestHandler = {
    handle: ({ path, query = {} }: Asked): Promise<object> => {
      const body = JSON.stringify(answers[requests.length]);
      requests.push(`${path} ${JSON.stringify(query)}`);
      const headers = { "content-type": "application/json" };
      return Promise.resolve({ response: { statusCode: 200, headers, body: new Response(body).body } });
    },
  };
  const Client = module["APIGatewayClient"];
  // Both packages have a function of this form for each operation with pages.
  const paginate = module[`paginate${operation}`] as unknown as Paginate | undefined;
  if (Client === undefined || paginate === undefined) throw new Error(`Nothing paginates ${operation}.`);
  const client = new Client({ ...settings("http://127.0.0.1:1"), requestHandler });
  const pages: object[] = [];
  for await (const { $metadata: _, ...page } of paginate({ ...config, client }, { ...input }))
    pages.push(page);
  return { requests, pages };
}

/** The names of all functions of a package that begin so. */
export function functionsNamed(module: ClientModule, pattern: RegExp): readonly string[] {
  return Object.keys(module)
    .filter((name) => pattern.test(name))
    .sort();
}

interface Asked {
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
}

type Paginate = (config: object, input: object) => AsyncIterable<{ readonly $metadata: object }>;
