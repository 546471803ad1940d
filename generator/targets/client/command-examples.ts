import type { DocTag } from "../../emit/doc-comment.js";
import { traitOf } from "../../model/trait.js";
import { examples, type Example } from "../../model/traits/documentation-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { packageNameOf } from "../package-names.js";
import type { TargetContext } from "../target.js";
import { valueText } from "../value-text.js";
import { exampleSettings } from "./example-settings.js";
import { clientSymbol, commandSymbol } from "./symbols.js";

/** The examples of an operation that end well, as `@example` tags. Spec: …/documentation-traits.html#examples-trait */
export function commandExamples(operation: OperationPlan, context: TargetContext): readonly DocTag[] {
  const successes = (traitOf(operation.shape, examples) ?? []).filter(({ error }) => error === undefined);
  return successes.map((example) => ({ name: "example", text: exampleText(example, operation, context) }));
}

/** The input of an operation's first example that ends well; without one, an empty input. */
export function exampleInput(operation: OperationPlan, context: TargetContext): string {
  const example = (traitOf(operation.shape, examples) ?? []).find(({ error }) => error === undefined);
  return inputText(example, operation, context);
}

function inputText(example: Example | undefined, operation: OperationPlan, context: TargetContext): string {
  return example?.input ? valueText(example.input, operation.input, context.plan.model) : "{}";
}

function exampleText(example: Example, operation: OperationPlan, context: TargetContext): string {
  const client = clientSymbol(context.plan, context.packageNames).name;
  const command = commandSymbol(operation, context.packageNames).name;
  const input = inputText(example, operation, context);
  return [
    example.title,
    "```ts",
    `import { ${client}, ${command} } from "${packageNameOf(context.packageNames, "client")}";`,
    "",
    `const client = new ${client}(${exampleSettings(context.plan.service)});`,
    `const output = await client.send(new ${command}(${input}));`,
    ...(example.output
      ? [`// ${valueText(example.output, operation.output, context.plan.model).replaceAll("\n", "\n// ")}`]
      : []),
    "```",
  ].join("\n");
}
