import { expect, it } from "vitest";
import { planOf } from "../../support/plan.js";

/** A service whose input has a color of each namespace. */
function shop(...namespaces: readonly string[]): Readonly<Record<string, string>> {
  const members = namespaces.map((namespace, index) => `c${index}: ${namespace}#Color`);
  const service = `$version: "2"
namespace example.shop
@aws.protocols#restJson1
service Shop { operations: [Paint] }
@http(method: "POST", uri: "/")
operation Paint { input := { ${members.join(" ")} } }`;
  const files = namespaces.map((namespace, index): [string, string] => [
    `model/${index}.smithy`,
    `$version: "2"\nnamespace ${namespace}\nenum Color { RED }`,
  ]);
  return Object.fromEntries([["model/shop.smithy", service], ...files]);
}

async function names(...namespaces: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const plan = await planOf(shop(...namespaces));
  return Object.fromEntries(
    namespaces.map((space) => [space, plan.shapes.get(`${space}#Color`)?.name ?? ""]),
  );
}

// Spec: https://smithy.io/2.0/spec/service-types.html#service-closure
it("a shape of the service's namespace keeps its name before those of other namespaces", async () => {
  expect(await names("example.shop", "example.billing")).toEqual({
    "example.shop": "Color",
    "example.billing": "BillingColor",
  });
});

it("a name that no other shape has stays as it is, whatever its namespace", async () => {
  expect(await names("example.billing")).toEqual({ "example.billing": "Color" });
});

it("shapes of one name are told apart by as many words of their namespaces as it takes", async () => {
  const expected = { "one.paint": "OnePaintColor", "two.paint": "TwoPaintColor" };
  expect(await names("one.paint", "two.paint")).toEqual(expected);
  expect(await names("two.paint", "one.paint")).toEqual(expected);
});
