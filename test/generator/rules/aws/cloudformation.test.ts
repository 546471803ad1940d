import { test } from "vitest";
import { expectFound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/aws/aws-cloudformation.html#resource-properties

function shop(extra: string, order = "Order"): string {
  return `
    $version: "2"
    metadata suppressions = [{ id: "UnstableTrait", namespace: "test" }]
    namespace test
    use aws.cloudformation#cfnExcludeProperty
    use aws.cloudformation#cfnMutability
    use aws.cloudformation#cfnResource
    service Shop { resources: [Order] }
    @cfnResource(additionalSchemas: [Extra])
    resource ${order} {
      identifiers: { id: String }
      properties: { total: Integer }
      read: GetOrder
    }
    @readonly
    operation GetOrder {
      input := for Order { @required $id }
      output := for Order { $total }
    }
    structure Extra { ${extra} }
  `;
}

test("members of one name have one target", () => {
  expectFound(shop("total: String", "‹Order | cloudformation/several-targets›"));
  expectFound(shop("total: Integer, other: String"));
});

test("a member that is excluded is no property", () => {
  expectFound(shop("@cfnExcludeProperty total: String"));
});
