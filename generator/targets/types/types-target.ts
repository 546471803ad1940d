import { code } from "../../emit/code.js";
import type { Declaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import type { EmittedPackage } from "../../emit/emitted-package.js";
import { hasTrait } from "../../model/trait.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { exportRuntime, indexModule, ModuleBuilder } from "../modules.js";
import { serviceTitle, typeNames } from "../naming.js";
import { packageFiles, SMITHY_TYPES_RANGE } from "../package-files.js";
import { packageNameOf } from "../package-names.js";
import { runtimeFiles, runtimeSymbol } from "../runtime-library.js";
import type { Target, TargetContext } from "../target.js";
import { enumDeclarations } from "./enumeration.js";
import { errorDeclarations } from "./error.js";
import { typesReadme } from "./readme.js";
import { structureDeclaration } from "./structure.js";
import { serviceExceptionSymbol, typesFile } from "./symbols.js";
import type { TypeContext } from "./type-expression.js";
import { unionDeclarations } from "./union.js";

/** Writes a service's data shapes as TypeScript types, and its errors as classes. */
export const typesTarget: Target = { id: "types", needs: [], speaks: false, emit: emitTypes };

function emitTypes(context: TargetContext): EmittedPackage {
  const name = packageNameOf(context.packageNames, "types");
  const builder = new ModuleBuilder();
  const exception = serviceExceptionSymbol(context.plan, context.packageNames);
  builder.add(exception.file ?? "", [serviceException(exception.name, name, context)]);
  for (const shape of context.plan.shapes.values()) {
    builder.add(typesFile(shape.module), declarationsOf(shape, context));
  }
  const modules = builder.build();
  const index = indexModule("src/index.ts", {
    files: modules.map((module) => module.path),
    others: [
      exportRuntime(
        "types/service-exception",
        RUNTIME_EXPORTS.filter((exported) => !typeNames(context.plan).has(exported.name)),
      ),
    ],
  });
  const all = [...modules, index];
  return {
    target: "types",
    name,
    folder: "types",
    files: [
      ...packageFiles({
        name,
        version: context.version,
        description: `Types and errors of ${serviceTitle(context.plan.service)}.`,
        ...(context.license === undefined ? {} : { license: context.license }),
        entries: { ".": "index" },
        dependencies: { "@smithy/types": SMITHY_TYPES_RANGE },
      }),
      typesReadme(context),
      ...all,
      ...runtimeFiles(all, name, context.runtime),
    ],
  };
}

/** A shape by one of these names is what the name means to users of the service. */
const RUNTIME_EXPORTS = [
  { name: "ExceptionOptions", typeOnly: true },
  { name: "ServiceException" },
  { name: "ServiceExceptionOptions", typeOnly: true },
];

function declarationsOf(planned: ShapePlan, context: TypeContext): readonly Declaration[] {
  const { shape } = planned;
  switch (shape.kind) {
    case "structure":
      return hasTrait(shape, error)
        ? errorDeclarations(planned, shape, context)
        : [structureDeclaration(planned, shape, context)];
    case "union":
      return unionDeclarations(planned, shape, context);
    case "enum":
    case "intEnum":
      return enumDeclarations(planned, shape);
    default:
      return [];
  }
}

function serviceException(name: string, packageName: string, context: TargetContext): Declaration {
  const base = runtimeSymbol(packageName, "types/service-exception", "ServiceException");
  return {
    kind: "class",
    name,
    docs: doc(
      `The base of every error that ${serviceTitle(context.plan.service)} answers with. Errors that the model does not know are of this class itself, with the name that the service gave them.`,
    ),
    extends: code`${base}`,
  };
}
