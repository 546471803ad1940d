/**
 * Something that a module exports and another can name. References to it become imports when a module is linked.
 * Two symbols with the same package, file and name are the same symbol.
 */
export interface CodeSymbol {
  readonly kind: "symbol";
  readonly name: string;
  /** The npm package that it belongs to. */
  readonly package: string;
  /** The file of that package, for imports inside it; absent for packages that are not generated. */
  readonly file?: string;
  /** Below which subpath other packages import it, such as `node` for `pkg/node`; absent for the main entry. */
  readonly subpath?: string;
}

/** A use of a symbol. Uses as a type alone become `import type`. */
export interface SymbolReference {
  readonly kind: "reference";
  readonly symbol: CodeSymbol;
  readonly use: "type" | "value";
}

/** A symbol that a package from the registry exports. */
export function externalSymbol(packageName: string, name: string): CodeSymbol {
  return { kind: "symbol", name, package: packageName };
}

/** Names a symbol where only its type is meant, although it may be a value too. */
export function typeOf(symbol: CodeSymbol): SymbolReference {
  return { kind: "reference", symbol, use: "type" };
}

/** The identity of a symbol, as a key for maps. */
export function symbolKey(symbol: CodeSymbol): string {
  return `${symbol.package}|${symbol.file ?? symbol.subpath ?? ""}|${symbol.name}`;
}
