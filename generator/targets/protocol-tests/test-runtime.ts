import type { CodeSymbol } from "../../emit/symbol.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";

/** Something of the runtime of protocol tests, such as `expectRequest` of `expect-request`. */
export function testRuntime({ packageNames }: TargetContext, module: string, name: string): CodeSymbol {
  return runtimeSymbol(packageNameOf(packageNames, "protocol-tests"), `protocol-tests/${module}`, name);
}
