import type { ExpectedMessage } from "./http-message.js";
import { show } from "./show.js";

/** Where the headers of a message are not as expected. Their names have no case. */
export function headerDifferences(
  actual: Readonly<Record<string, string>>,
  { headers = {}, requireHeaders = [], forbidHeaders = [] }: ExpectedMessage,
): string[] {
  const sent = new Map(Object.entries(actual).map(([name, value]) => [name.toLowerCase(), value]));
  const found = (name: string): string | undefined => sent.get(name.toLowerCase());
  return [
    ...Object.entries(headers)
      .filter(([name, value]) => found(name) !== value)
      .map(([name, value]) => `Header '${name}': expected ${show(value)}, found ${show(found(name))}.`),
    ...requireHeaders
      .filter((name) => found(name) === undefined)
      .map((name) => `Header '${name}': expected any value, found nothing.`),
    ...forbidHeaders
      .filter((name) => found(name) !== undefined)
      .map((name) => `Header '${name}': expected nothing, found ${show(found(name))}.`),
  ];
}
