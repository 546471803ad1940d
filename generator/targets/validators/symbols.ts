import type { CodeSymbol } from "../../emit/symbol.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { functionName, upperFirst } from "../naming.js";
import { packageNameOf, type PackageNames } from "../package-names.js";

/** `validateStage(value)`: all violations of a structure or union. */
export function validateSymbol(shape: ShapePlan, names: PackageNames): CodeSymbol {
  return validatorSymbol(shape, names, functionName("validate", shape));
}

/** `isStage(value)`: whether a value is a valid structure or union, or one of an enum's values. */
export function guardSymbol(shape: ShapePlan, names: PackageNames): CodeSymbol {
  return validatorSymbol(shape, names, functionName("is", shape));
}

/** `checkStage(value, path, violations)`: adds what is wrong with a part of a larger value. */
export function checkSymbol(shape: ShapePlan, names: PackageNames): CodeSymbol {
  return validatorSymbol(shape, names, functionName("check", shape));
}

/** `StageSchema`: a structure or union for libraries that take a Standard Schema. */
export function schemaSymbol(shape: ShapePlan, names: PackageNames): CodeSymbol {
  return validatorSymbol(shape, names, `${upperFirst(shape.name)}Schema`);
}

/** The file of a module in the validators package. */
export function validatorsFile(module: string): string {
  return `src/${module}.ts`;
}

function validatorSymbol(shape: ShapePlan, names: PackageNames, name: string): CodeSymbol {
  return {
    kind: "symbol",
    name,
    package: packageNameOf(names, "validators"),
    file: validatorsFile(shape.module),
  };
}
