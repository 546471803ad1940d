import { invariant } from "../../diagnostics/invariant.js";
import type { CodeSymbol } from "../../emit/symbol.js";
import type { ServicePlan, ShapePlan } from "../../plan/service-plan.js";
import { kebabCase } from "../../plan/modules.js";
import { serviceExceptionName, typeName } from "../naming.js";
import { packageNameOf, type PackageNames } from "../package-names.js";

/** The interface, union, constant object or error class of a shape. */
export function typeSymbol(shape: ShapePlan, names: PackageNames): CodeSymbol {
  return {
    kind: "symbol",
    name: typeName(shape),
    package: packageNameOf(names, "types"),
    file: typesFile(shape.module),
  };
}

/** The class that all errors of the service extend. */
export function serviceExceptionSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  const name = serviceExceptionName(plan);
  return { kind: "symbol", name, package: packageNameOf(names, "types"), file: typesFile(kebabCase(name)) };
}

/** The file of a module in the types package. */
export function typesFile(module: string): string {
  return `src/${module}.ts`;
}

/** Whether a shape has a declaration of its own; all others are written out where they are used. */
export function hasDeclaration(shape: ShapePlan): boolean {
  switch (shape.shape.kind) {
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return true;
    default:
      return false;
  }
}

/** The plan of a shape that the closure must hold. */
export function expectShapePlan(plan: ServicePlan, id: string): ShapePlan {
  const shape = plan.shapes.get(id);
  invariant(shape, `\`${id}\` is not in the closure of \`${plan.service.id}\`.`);
  return shape;
}
