import type { MetadataBearer, PaginationConfiguration, Paginator } from "@smithy/types";

import type { Command } from "./command.js";
import type { HandlerOptions } from "./handler-options.js";

/** How one operation gives its results page by page. */
export interface Pages<Input extends object, Output extends MetadataBearer, Token> {
  /** The token that the caller's own input begins with. */
  readonly firstToken: Token | undefined;
  /** The command that asks for the page of a token; without one, for the first page. */
  readonly command: (token: Token | undefined) => Command<Input, Output>;
  /** The token of the page behind this one. */
  readonly nextToken: (page: Output) => Token | null | undefined;
}

/**
 * Asks for one page after the other, each when the caller is done with the last. An absent or an empty token ends it.
 * Spec: https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 */
export async function* paginate<Input extends object, Output extends MetadataBearer, Token>(
  config: PaginationConfiguration,
  { firstToken, command, nextToken }: Pages<Input, Output, Token>,
  options?: HandlerOptions,
): Paginator<Output> {
  // The interface of Smithy's libraries does not know which operation it is for: the caller does.
  const startingToken = config.startingToken as Token | null | undefined;
  let token = startingToken ?? firstToken;
  for (;;) {
    const asked = command(token);
    // `withCommand` gives a command of the same operation back: that is what it is for.
    const sent = (config.withCommand?.(asked) ?? asked) as typeof asked;
    const page = await config.client.send(sent, options);
    yield page;
    const next = nextToken(page);
    if (isEmpty(next) || (config.stopOnSameToken === true && next === token)) return undefined;
    token = next;
  }
}

/** Tokens are strings as a rule; a map is one where it says what the last item was. */
function isEmpty<Token>(token: Token | null | undefined): token is null | undefined {
  return !token || (typeof token === "object" && Object.keys(token).length === 0);
}
