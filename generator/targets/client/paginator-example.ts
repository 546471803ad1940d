import type { DocTag } from "../../emit/doc-comment.js";
import { isIdentifier } from "../../emit/expressions.js";
import { packageNameOf } from "../package-names.js";
import type { TargetContext } from "../target.js";
import { exampleInput } from "./command-examples.js";
import { exampleSettings } from "./example-settings.js";
import type { PaginatedOperation } from "./paginated-operations.js";
import { clientSymbol, paginatorSymbol } from "./symbols.js";

/** How a program goes through the pages of an operation, as an `@example` tag. */
export function paginatorExample({ operation, items }: PaginatedOperation, context: TargetContext): DocTag {
  const client = clientSymbol(context.plan, context.packageNames).name;
  const paginator = paginatorSymbol(operation, context.packageNames).name;
  const names = (items ?? []).map(({ name }) => name);
  const found = names.every(isIdentifier) ? ["page", ...names].join("?.").replace("?.", ".") : "page";
  const lines = [
    "```ts",
    `import { ${client}, ${paginator} } from "${packageNameOf(context.packageNames, "client")}";`,
    "",
    `const client = new ${client}(${exampleSettings(context.plan.service)});`,
    `for await (const page of ${paginator}({ client }, ${exampleInput(operation, context)})) {`,
    `  console.log(${found});`,
    "}",
    "```",
  ];
  return { name: "example", text: lines.join("\n") };
}
