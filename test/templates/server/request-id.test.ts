import { expect, it } from "vitest";
import { RequestIds } from "../../../templates/server/request-id.js";

it("ids are random UUIDs of version 4, and none comes twice", () => {
  const ids = new RequestIds();
  const made = Array.from({ length: 1000 }, () => ids.next());
  // RFC 9562, section 5.4.
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(made.filter((id) => !form.test(id))).toStrictEqual([]);
  expect(new Set(made).size).toBe(1000);
});

it("every digit of an id can be any", () => {
  const ids = new RequestIds();
  const seen = Array.from({ length: 36 }, () => new Set<string>());
  for (let count = 0; count < 2000; count++) {
    for (const [place, digit] of [...ids.next()].entries()) seen[place]?.add(digit);
  }
  expect(seen.map(({ size }) => size)).toStrictEqual(
    [..."xxxxxxxx-xxxx-4xxx-vxxx-xxxxxxxxxxxx"].map((kind) => (kind === "x" ? 16 : kind === "v" ? 4 : 1)),
  );
});
