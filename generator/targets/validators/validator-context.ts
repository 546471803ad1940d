import type { Code } from "../../emit/code.js";
import { identifier } from "../../emit/expressions.js";
import type { Declaration } from "../../emit/declarations.js";
import type { CodeSymbol } from "../../emit/symbol.js";
import type { ServicePlan } from "../../plan/service-plan.js";
import { functionName } from "../naming.js";
import { packageNameOf, type PackageNames } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import { patternConstant } from "./pattern-constant.js";

/** Parameters, loop variables and functions of the runtime, and the constants of patterns. */
const OWN_NAMES =
  /^(value|path|violations|index|item|key|entry|missing|wrongType|(entry|own)[A-Z]\w*|hasDuplicates|canonical[A-Z]\w*|hasLength|codePoints|countPresent|is(Object|Timestamp|Byte|Short|Integer|Long|SafeLong|Decimal\w*)|not[A-Z]\w*|\w*Pattern)$/;

/** What the emitters of one module of validators share; it gathers the patterns that the module uses. */
export class ValidatorContext {
  readonly plan: ServicePlan;
  readonly packageNames: PackageNames;
  readonly #functionNames: ReadonlySet<string>;
  readonly #patterns = new Map<string, string>();

  constructor(plan: ServicePlan, packageNames: PackageNames) {
    this.plan = plan;
    this.packageNames = packageNames;
    this.#functionNames = new Set(
      [...plan.shapes.values()].flatMap((shape) => [functionName("check", shape), functionName("is", shape)]),
    );
  }

  /** Whether a function of the module uses a name for something else than a member. */
  isTaken(name: string): boolean {
    return OWN_NAMES.test(name) || this.#functionNames.has(name);
  }

  /** A function of `templates/validators/constraints.ts`, which makes a violation. */
  violation(name: string): CodeSymbol {
    return this.#runtime("constraints", name);
  }

  /** A function of `templates/validators/values.ts`, which tells something of a value. */
  predicate(name: string): CodeSymbol {
    return this.#runtime("values", name);
  }

  /** A function of `templates/validators/numbers.ts`, which tells whether a value is a number of a kind. */
  number(name: string): CodeSymbol {
    return this.#runtime("numbers", name);
  }

  /** The path of a map's entry, whose key may hold any character. */
  get entryPath(): CodeSymbol {
    return runtimeSymbol(packageNameOf(this.packageNames, "validators"), "codec/pointer", "entryPath");
  }

  /** A copy of an object that inherits nothing. */
  get ownProperties(): CodeSymbol {
    return runtimeSymbol(
      packageNameOf(this.packageNames, "validators"),
      "codec/own-properties",
      "ownProperties",
    );
  }

  /** A function of `templates/validators/unique-items.ts`, which compares values. */
  uniqueItems(name: string): CodeSymbol {
    return this.#runtime("unique-items", name);
  }

  /**
   * The constant of a pattern, by the name of the shape or member that bears it; compiled once a module. It has the
   * method `test`.
   */
  pattern(name: string, pattern: string): Code {
    this.#patterns.set(name, pattern);
    return identifier(name);
  }

  /** The constants of all patterns asked for so far, in the order of their names. */
  patternDeclarations(): readonly Declaration[] {
    return [...this.#patterns]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, pattern]) => ({
        kind: "constant",
        name,
        local: true,
        ...patternConstant(pattern, (part) => this.#runtime("linear-pattern", part)),
      }));
  }

  #runtime(module: string, name: string): CodeSymbol {
    return runtimeSymbol(packageNameOf(this.packageNames, "validators"), `validators/${module}`, name);
  }
}
