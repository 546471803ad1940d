import type { Declaration } from "../../emit/declarations.js";
import type { EmittedPackage, TextFile } from "../../emit/emitted-package.js";
import { hasTrait } from "../../model/trait.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import { membersOf } from "../../model/model.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { ServicePlan, ShapePlan } from "../../plan/service-plan.js";
import { exportRuntime, indexModule, ModuleBuilder } from "../modules.js";
import { serviceTitle, typeName } from "../naming.js";
import { packageFiles } from "../package-files.js";
import { packageNameOf } from "../package-names.js";
import { packageReadme, readme } from "../readme.js";
import { runtimeFiles } from "../runtime-library.js";
import type { Target, TargetContext } from "../target.js";
import { enumGuard } from "./enumeration.js";
import { containerCheck, entryDeclarations, structureCheck, unionCheck } from "./shape-check.js";
import { validateSymbol, validatorsFile } from "./symbols.js";
import { ValidatorContext } from "./validator-context.js";

/** Writes straight-line validators: all violations, a type guard and a Standard Schema for each structure and union. */
export const validatorsTarget: Target = {
  id: "validators",
  needs: ["types"],
  speaks: false,
  emit: emitValidators,
};

function emitValidators(context: TargetContext): EmittedPackage {
  const name = packageNameOf(context.packageNames, "validators");
  const modules = validatorModules(context);
  const index = indexModule("src/index.ts", {
    files: modules.map((module) => module.path),
    others: [
      exportRuntime("validators/standard-schema", [{ name: "StandardSchemaV1", typeOnly: true }]),
      exportRuntime("validators/violation", [{ name: "summarise" }, { name: "Violation", typeOnly: true }]),
    ],
  });
  const all = [...modules, index];
  return {
    target: "validators",
    name,
    folder: "validators",
    files: [
      ...packageFiles({
        name,
        version: context.version,
        description: `Validators of ${serviceTitle(context.plan.service)}.`,
        ...(context.license === undefined ? {} : { license: context.license }),
        entries: { ".": "index" },
        dependencies: { [packageNameOf(context.packageNames, "types")]: context.version },
      }),
      validatorsReadme(context),
      ...all,
      ...runtimeFiles(all, name, context.runtime),
    ],
  };
}

function validatorModules(context: TargetContext) {
  const shapesByModule = new Map<string, ShapePlan[]>();
  for (const shape of context.plan.shapes.values()) {
    shapesByModule.set(shape.module, [...(shapesByModule.get(shape.module) ?? []), shape]);
  }
  const builder = new ModuleBuilder();
  const nested = nestedErrors(context.plan);
  for (const [module, shapes] of shapesByModule) {
    const validators = new ValidatorContext(context.plan, context.packageNames);
    const entries = shapes.filter(hasEntry).flatMap((shape) => entryDeclarations(shape, validators));
    const checks = shapes
      .filter(({ shape }) => !hasTrait(shape, error) || nested.has(shape.id))
      .flatMap((shape) => checkDeclarations(shape, validators));
    builder.add(validatorsFile(module), [...entries, ...checks, ...validators.patternDeclarations()]);
  }
  return builder.build();
}

/** Errors are made by servers, not sent to them: nobody has a value of theirs to check. */
function hasEntry({ shape }: ShapePlan): boolean {
  return (shape.kind === "structure" && !hasTrait(shape, error)) || shape.kind === "union";
}

/** Errors that are parts of other values too, as in lists of failures and in unions of events. */
function nestedErrors({ model, shapes }: ServicePlan): ReadonlySet<ShapeId> {
  const nested = new Set<ShapeId>();
  for (const { shape } of shapes.values()) {
    for (const { target } of membersOf(shape)) {
      const targeted = model.shapes.get(target);
      if (targeted !== undefined && hasTrait(targeted, error)) nested.add(target);
    }
  }
  return nested;
}

function checkDeclarations(planned: ShapePlan, context: ValidatorContext): readonly Declaration[] {
  const { shape } = planned;
  switch (shape.kind) {
    case "structure":
      return [structureCheck(planned, shape, context)];
    case "union":
      return [unionCheck(planned, shape, context)];
    case "list":
    case "map":
      return [containerCheck(planned, shape, context)];
    case "enum":
    case "intEnum":
      return [enumGuard(planned, shape, context)];
    default:
      return [];
  }
}

function validatorsReadme(context: TargetContext): TextFile {
  const name = packageNameOf(context.packageNames, "validators");
  const shapes = [...context.plan.shapes.values()].filter(hasEntry);
  const sample = shapes[0];
  if (sample === undefined) return readme(name, "The service has no structures to validate.", []);
  const type = typeName(sample);
  const validate = validateSymbol(sample, context.packageNames).name;
  const usage = `\`\`\`ts
import { is${type}, ${type}Schema, ${validate} } from "${name}";

const violations = ${validate}(value); // [{ path, message }], empty for a valid value
if (is${type}(value)) {
  // value is a ${type} here
}
const result = ${type}Schema["~standard"].validate(value); // for any library that takes a Standard Schema
\`\`\``;
  return packageReadme(
    "validators",
    `Validators of ${serviceTitle(context.plan.service)}, generated from its model.`,
    [
      { title: "Use", body: usage },
      {
        title: "What is checked",
        body: "JavaScript types and every constraint trait of the model. All violations are found, not the first alone; each has a JSON pointer and Smithy's sentence for the constraint.",
      },
      { title: "Shapes", body: shapes.map((shape) => `- \`${typeName(shape)}\``).join("\n") },
    ],
    context,
  );
}
