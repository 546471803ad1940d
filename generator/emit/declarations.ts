import type { Code } from "./code.js";
import type { DocComment } from "./doc-comment.js";

/**
 * What a generated module consists of, as data: ts-morph's structures with `Code` in every text slot. They are our own
 * types because ts-morph's name their kinds by an enum, and loading it loads a compiler.
 */
export type Declaration =
  | InterfaceDeclaration
  | TypeDeclaration
  | ConstantDeclaration
  | FunctionDeclaration
  | ClassDeclaration
  | NamespaceDeclaration
  | ReExport
  | StatementDeclaration;

interface Declared {
  readonly name: string;
  readonly docs?: DocComment;
  /** Exported unless it says otherwise. */
  readonly local?: true;
  readonly typeParameters?: readonly Code[];
}

/** `interface Name extends … { … }` */
export interface InterfaceDeclaration extends Declared {
  readonly kind: "interface";
  readonly extends?: readonly Code[];
  readonly properties: readonly PropertyDeclaration[];
  readonly methods?: readonly SignatureDeclaration[];
}

/** A property of an interface. */
export interface PropertyDeclaration {
  readonly name: string;
  readonly type: Code;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly docs?: DocComment;
}

/** A method without a body: of an interface, or an overload of a class's method. */
export interface SignatureDeclaration {
  readonly name: string;
  readonly parameters: readonly ParameterDeclaration[];
  readonly returns: Code;
  readonly docs?: DocComment;
}

/** `type Name = …;` */
export interface TypeDeclaration extends Declared {
  readonly kind: "type";
  readonly type: Code;
}

/** `const name: type = value;` */
export interface ConstantDeclaration extends Declared {
  readonly kind: "constant";
  readonly type?: Code;
  readonly value: Code;
}

/** `function name(…): type { … }` */
export interface FunctionDeclaration extends Declared {
  readonly kind: "function";
  readonly async?: boolean;
  /** The signatures that callers see instead of that of the body. */
  readonly overloads?: readonly FunctionOverload[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly returns: Code;
  readonly statements: readonly Code[];
}

/** One of the signatures of a function that has several. */
export interface FunctionOverload {
  readonly typeParameters?: readonly Code[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly returns: Code;
  readonly docs?: DocComment;
}

/** A parameter of a function or method. */
export interface ParameterDeclaration {
  readonly name: string;
  readonly type?: Code;
  readonly optional?: boolean;
  readonly initializer?: Code;
}

/** `class Name extends … { … }` */
export interface ClassDeclaration extends Declared {
  readonly kind: "class";
  readonly extends?: Code;
  readonly implements?: readonly Code[];
  readonly fields?: readonly FieldDeclaration[];
  readonly constructor_?: ConstructorDeclaration;
  readonly methods?: readonly MethodDeclaration[];
}

/** A property of a class, with or without a value. */
export interface FieldDeclaration extends Omit<PropertyDeclaration, "type"> {
  readonly type?: Code;
  readonly static?: boolean;
  readonly override?: boolean;
  /** Only its type is said: a base class makes it. */
  readonly declare?: boolean;
  readonly value?: Code;
}

/** `constructor(…) { … }` */
export interface ConstructorDeclaration {
  readonly docs?: DocComment;
  readonly parameters: readonly ParameterDeclaration[];
  readonly statements: readonly Code[];
}

/** A method of a class with its body, and its overloads if it has any. */
export interface MethodDeclaration extends SignatureDeclaration {
  readonly static?: boolean;
  readonly async?: boolean;
  readonly override?: boolean;
  readonly overloads?: readonly SignatureDeclaration[];
  readonly statements: readonly Code[];
}

/** A namespace of types alone, which leaves no trace in JavaScript. */
export interface NamespaceDeclaration extends Declared {
  readonly kind: "namespace";
  readonly declarations: readonly (InterfaceDeclaration | TypeDeclaration)[];
}

/** `export * from "./file.js"`, or of a package, or `export { … } from` one of them. */
export interface ReExport {
  readonly kind: "re-export";
  readonly from: ReExportSource;
  readonly names?: readonly ReExportedName[];
}

/** A file of the same package, from its root, such as `src/stage.ts`; or another package. */
export type ReExportSource = { readonly file: string } | { readonly package: string };

/** One name of a re-export. */
export interface ReExportedName {
  readonly name: string;
  readonly typeOnly?: boolean;
}

/** Any other statement at the top level. */
export interface StatementDeclaration {
  readonly kind: "statement";
  readonly code: Code;
}
