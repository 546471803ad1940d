import { test } from "vitest";
import { expectFound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/aws/aws-core.html#aws-api-taggable-trait

function shop(operations: string): string {
  return `
    $version: "2"
    metadata suppressions = [{ id: "UnstableTrait", namespace: "test" }, { id: "ServiceTagging", namespace: "test" }]
    namespace test
    use aws.api#tagEnabled
    use aws.api#taggable
    @tagEnabled(disableDefaultOperations: true)
    service Shop { resources: [Order] }
    ‹@taggable(
      property: "tags"
      apiConfig: { tagApi: TagOrder, untagApi: UntagOrder, listTagsApi: ListOrderTags }
    ) | aws/taggable-without-operations›
    resource Order {
      identifiers: { id: String }
      properties: { tags: Tags }
      operations: [TagOrder, UntagOrder, ListOrderTags]
    }
    ${operations}
    operation ListOrderTags {
      input := for Order { @required $id }
      output := for Order { $tags }
    }
    map Tags { key: String, value: String }
    list TagKeys { member: String }
  `;
}

test("operations of the resource itself can tag it", () => {
  const text = shop(`
    operation TagOrder { input := for Order { @required $id, $tags } }
    operation UntagOrder { input := for Order { @required $id, @notProperty tagKeys: TagKeys } }
  `);
  expectFound(text.replace(/‹([^›]*) \| [^›]*›/, "$1"));
});

test("an operation that takes no keys cannot take tags away", () => {
  expectFound(
    shop(`
      operation TagOrder { input := for Order { @required $id, $tags } }
      operation UntagOrder { input := for Order { @required $id, @notProperty names: TagKeys } }
    `),
  );
});
