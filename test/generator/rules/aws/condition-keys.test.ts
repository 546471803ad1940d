import { test } from "vitest";
import { expectFound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/aws/aws-iam.html#deriving-condition-keys

function shop(keys: string, traits = ""): string {
  return `
    use aws.iam#conditionKeys
    use aws.iam#disableConditionKeyInference
    use aws.iam#iamResource
    @aws.api#service(sdkId: "Shop", arnNamespace: "shop")
    service Shop { resources: [Order], operations: [Buy] }
    ${traits}
    resource Order { identifiers: { orderId: String }, resources: [Line] }
    @iamResource(name: "row")
    resource Line { identifiers: { orderId: String, lineId: String } }
    @conditionKeys([${keys}])
    operation Buy {}
  `;
}

test("an identifier is a condition key, named by the resource that brings it in", () => {
  expectFound(shop(`"shop:OrderOrderId", "OrderOrderId", "shop:rowLineId"`));
  expectFound(
    shop(`‹"shop:LineLineId" | iam/unknown-condition-key›, ‹"shop:rowOrderId" | iam/unknown-condition-key›`),
  );
});

test("a resource can keep its identifiers to itself", () => {
  const keys = `‹"shop:OrderOrderId" | iam/unknown-condition-key›, "shop:rowLineId"`;
  expectFound(shop(keys, "@disableConditionKeyInference"));
});

test("condition keys of all of AWS need no definition", () => {
  expectFound(shop(`"aws:SourceIp", ‹"other:Key" | iam/unknown-condition-key›`));
});
