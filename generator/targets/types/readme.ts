import type { TextFile } from "../../emit/emitted-package.js";
import { hasTrait } from "../../model/trait.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import { serviceTitle, typeName } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { packageReadme } from "../readme.js";
import type { TargetContext } from "../target.js";
import { hasDeclaration } from "./symbols.js";

/** The README of a types package. */
export function typesReadme(context: TargetContext): TextFile {
  const name = packageNameOf(context.packageNames, "types");
  const shapes = [...context.plan.shapes.values()].filter(hasDeclaration);
  const errors = shapes.filter(({ shape }) => hasTrait(shape, error)).map(typeName);
  const data = shapes.filter(({ shape }) => !hasTrait(shape, error)).map(typeName);
  return packageReadme(
    "types",
    `Types and errors of ${serviceTitle(context.plan.service)}, generated from its model.`,
    [
      {
        title: "Use",
        body: `\`\`\`ts\nimport type { ${data[0] ?? errors[0] ?? ""} } from "${name}";\n\`\`\`\n\nRequired members are required, optional members may be \`undefined\`. Enums are constant objects whose values are plain strings. Errors are classes: catch them with \`instanceof\`, or with \`isInstance\` where several copies of the package may be loaded.`,
      },
      { title: "Types", body: bulletList(data) },
      { title: "Errors", body: bulletList(errors) },
    ],
    context,
  );
}

function bulletList(names: readonly string[]): string {
  return names.map((item) => `- \`${item}\``).join("\n");
}
