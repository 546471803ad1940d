import { code, type Code, noCode } from "../../../emit/code.js";
import { identifier } from "../../../emit/expressions.js";
import { constant, lines, returns } from "../../../emit/statements.js";
import type { CodeSymbol } from "../../../emit/symbol.js";
import { isReservedWord, lowerFirst } from "../../naming.js";
import { isLibraryName } from "./library-names.js";
import type { StructureType, Value } from "./value-type.js";

/** What all functions share that are made for one module. */
export interface Workshop {
  /** Something of `client/jmespath`. */
  readonly library: (module: string, name: string) => CodeSymbol;
  /** The functions that turn structures into JSON, by the ids of the shapes. */
  readonly converters: Map<string, Converter>;
}

/** A function that turns a structure into JSON. */
export interface Converter {
  readonly name: string;
  readonly type: StructureType;
}

/** The body of a function that is being written: what stands before its value, and whether it can end without one. */
export class Scope {
  readonly workshop: Workshop;
  readonly #outer: Scope | undefined;
  readonly #names: Set<string>;
  readonly #bound: { readonly name: string; readonly code: Code }[] = [];
  #canFail = false;

  constructor(workshop: Workshop, names: readonly string[], outer?: Scope) {
    this.workshop = workshop;
    this.#names = new Set(names);
    this.#outer = outer;
  }

  /** A function within this one. */
  inner(): Scope {
    return new Scope(this.workshop, [], this);
  }

  /** Whether an expression in it may have no value: then its code throws a `JmespathError`. */
  get canFail(): boolean {
    return this.#canFail;
  }

  library(module: string, name: string): Code {
    return code`${this.workshop.library(module, name)}`;
  }

  /** The same for what throws where there is no value. */
  failing(module: string, name: string): Code {
    this.#markFailing();
    return this.library(module, name);
  }

  /** Gives a value a name, so that it is evaluated once. */
  bind(value: Value, hint: string): Value {
    if (value.isName) return value;
    const name = this.name(hint);
    this.#bound.push({ name, code: constant(identifier(name), value.code) });
    return { ...value, code: identifier(name), isName: true };
  }

  /** A name that nothing has that can be seen from here. */
  name(hint: string): string {
    const stem = /^[A-Za-z]\w*$/.test(hint) ? lowerFirst(hint) : "value";
    let name = this.#isTaken(stem) ? `${stem}Value` : stem;
    while (this.#isTaken(name)) name += "_";
    this.#names.add(name);
    return name;
  }

  /** A function of this body with one parameter. Neither that nor a statement is there for nothing. */
  arrow(parameter: string | undefined, value: Code): Code {
    const body = this.body(value);
    const isUsed = parameter !== undefined && mentions([...body, value], parameter);
    const parameters = isUsed ? identifier(parameter) : noCode;
    if (body.length === 0) return code`(${parameters}) => ${value}`;
    return code`(${parameters}) => {\n${lines([...body, returns(value)])}\n}`;
  }

  /** This body where only an expression can stand. */
  inPlace(value: Code): Code {
    return this.body(value).length === 0 ? value : code`(${this.arrow(undefined, value)})()`;
  }

  /** The statements that a value needs. */
  body(...values: readonly Code[]): readonly Code[] {
    const needed: Code[] = [];
    for (const statement of this.#bound.toReversed()) {
      if (mentions([...values, ...needed], statement.name)) needed.unshift(statement.code);
    }
    return needed;
  }

  #isTaken(name: string): boolean {
    if (isReservedWord(name) || isLibraryName(name) || this.#names.has(name)) return true;
    return this.#outer !== undefined && this.#outer.#isTaken(name);
  }

  #markFailing(): void {
    this.#canFail = true;
    if (this.#outer !== undefined) this.#outer.#markFailing();
  }
}

/** Whether code reads a variable. Only what stands as a word of its own is one: names in strings do no harm. */
function mentions(codes: readonly Code[], name: string): boolean {
  const word = new RegExp(`(?<![\\w$.])${name}(?![\\w$])`);
  return codes.some(({ parts }) =>
    word.test(parts.map((part) => (typeof part === "string" ? part : " ")).join("")),
  );
}
