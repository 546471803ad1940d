import {
  type ClassDeclarationStructure,
  type ExportSpecifierStructure,
  type FunctionDeclarationOverloadStructure,
  type FunctionDeclarationStructure,
  type JSDocStructure,
  type MethodDeclarationOverloadStructure,
  type MethodDeclarationStructure,
  ModuleDeclarationKind,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type PropertyDeclarationStructure,
  type PropertySignatureStructure,
  type SourceFileStructure,
  type StatementStructures,
  StructureKind,
  VariableDeclarationKind,
} from "ts-morph";

import type { Code } from "./code.js";
import type {
  ClassDeclaration,
  Declaration,
  FieldDeclaration,
  FunctionDeclaration,
  FunctionOverload,
  MethodDeclaration,
  ParameterDeclaration,
  PropertyDeclaration,
  ReExport,
  ReExportedName,
  SignatureDeclaration,
} from "./declarations.js";
import { docCommentLines, type DocComment } from "./doc-comment.js";
import type { TypeScriptModule } from "./emitted-package.js";
import { propertyName } from "./expressions.js";
import { relativeSpecifier, type LinkedModule } from "./link.js";

/** The ts-morph structure of a linked module. */
export function toStructure(module: TypeScriptModule, linked: LinkedModule): SourceFileStructure {
  const structures = new Structures(linked.render, module.path);
  return {
    kind: StructureKind.SourceFile,
    statements: [
      ...(module.header === undefined ? [] : [`// ${module.header}\n`]),
      ...linked.imports.map(importStructure),
      ...module.declarations.flatMap((declaration, index) => [
        ...(isApart(declaration, module.declarations[index - 1]) ? [BLANK_LINE] : []),
        structures.of(declaration),
      ]),
    ],
  };
}

/** Declarations stand apart, but a list of re-exports reads as one. Prettier makes one line of several blank ones. */
const BLANK_LINE = "\n";

function isApart(declaration: Declaration, before: Declaration | undefined): boolean {
  return declaration.kind !== "re-export" || before?.kind !== "re-export";
}

function importStructure(imported: LinkedModule["imports"][number]): StatementStructures {
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: imported.specifier,
    isTypeOnly: imported.typeOnly,
    namedImports: imported.names.map(({ name, alias, typeOnly }) => ({
      name,
      ...(alias === undefined ? {} : { alias }),
      isTypeOnly: typeOnly && !imported.typeOnly,
    })),
  };
}

function exportSpecifier(
  { name, typeOnly }: ReExportedName,
  all: readonly ReExportedName[],
): OptionalKind<ExportSpecifierStructure> {
  return { name, isTypeOnly: typeOnly === true && !all.every((other) => other.typeOnly === true) };
}

/** Turns declarations of one module into structures; it holds the module's names. */
class Structures {
  readonly #render: (code: Code) => string;
  readonly #path: string;

  constructor(render: (code: Code) => string, path: string) {
    this.#render = render;
    this.#path = path;
  }

  of(declaration: Declaration): StatementStructures | string {
    switch (declaration.kind) {
      case "statement":
        return `${this.#render(declaration.code)}\n`;
      case "re-export":
        return this.#reExport(declaration);
      case "interface":
        return {
          kind: StructureKind.Interface,
          ...this.#declared(declaration),
          extends: (declaration.extends ?? []).map(this.#render),
          properties: declaration.properties.map((property) => this.#property(property)),
          methods: (declaration.methods ?? []).map((method) => this.#signature(method)),
        };
      case "type":
        return {
          kind: StructureKind.TypeAlias,
          ...this.#declared(declaration),
          type: this.#render(declaration.type),
        };
      case "constant":
        return {
          kind: StructureKind.VariableStatement,
          isExported: declaration.local !== true,
          docs: this.#docs(declaration.docs),
          declarationKind: VariableDeclarationKind.Const,
          declarations: [
            {
              name: declaration.name,
              initializer: this.#render(declaration.value),
              ...(declaration.type === undefined ? {} : { type: this.#render(declaration.type) }),
            },
          ],
        };
      case "function":
        return this.#function(declaration);
      case "class":
        return this.#class(declaration);
      case "namespace":
        return {
          kind: StructureKind.Module,
          declarationKind: ModuleDeclarationKind.Namespace,
          name: declaration.name,
          docs: this.#docs(declaration.docs),
          isExported: declaration.local !== true,
          hasDeclareKeyword: true,
          statements: declaration.declarations.flatMap((inner) => [BLANK_LINE, this.of(inner)]),
        };
    }
  }

  #function(declaration: FunctionDeclaration): FunctionDeclarationStructure {
    const isExported = declaration.local !== true;
    return {
      kind: StructureKind.Function,
      ...this.#declared(declaration),
      isAsync: declaration.async === true,
      ...this.#callable(declaration),
      statements: declaration.statements.map(this.#render),
      overloads: (declaration.overloads ?? []).map((overload) => ({
        ...this.#functionOverload(overload),
        isExported,
      })),
    };
  }

  #functionOverload(overload: FunctionOverload): OptionalKind<FunctionDeclarationOverloadStructure> {
    return {
      docs: this.#docs(overload.docs),
      typeParameters: (overload.typeParameters ?? []).map(this.#render),
      ...this.#callable(overload),
    };
  }

  #class(declaration: ClassDeclaration): ClassDeclarationStructure {
    return {
      kind: StructureKind.Class,
      ...this.#declared(declaration),
      ...(declaration.extends === undefined ? {} : { extends: this.#render(declaration.extends) }),
      implements: (declaration.implements ?? []).map(this.#render),
      properties: (declaration.fields ?? []).map((field) => this.#field(field)),
      ctors:
        declaration.constructor_ === undefined
          ? []
          : [
              {
                docs: this.#docs(declaration.constructor_.docs),
                parameters: this.#parameters(declaration.constructor_.parameters),
                statements: declaration.constructor_.statements.map(this.#render),
              },
            ],
      methods: (declaration.methods ?? []).map((method) => this.#method(method)),
    };
  }

  #method(method: MethodDeclaration): OptionalKind<MethodDeclarationStructure> {
    return {
      ...this.#signature(method),
      isStatic: method.static === true,
      isAsync: method.async === true,
      hasOverrideKeyword: method.override === true,
      statements: method.statements.map(this.#render),
      ...(method.overloads === undefined
        ? {}
        : { overloads: method.overloads.map((overload) => this.#overload(overload)) }),
    };
  }

  #overload(overload: SignatureDeclaration): OptionalKind<MethodDeclarationOverloadStructure> {
    return { docs: this.#docs(overload.docs), ...this.#callable(overload) };
  }

  #field(field: FieldDeclaration): OptionalKind<PropertyDeclarationStructure> {
    return {
      name: this.#render(propertyName(field.name)),
      docs: this.#docs(field.docs),
      isStatic: field.static === true,
      hasOverrideKeyword: field.override === true,
      hasDeclareKeyword: field.declare === true,
      isReadonly: field.readonly === true,
      hasQuestionToken: field.optional === true,
      ...(field.type === undefined ? {} : { type: this.#render(field.type) }),
      ...(field.value === undefined ? {} : { initializer: this.#render(field.value) }),
    };
  }

  #property(property: PropertyDeclaration): OptionalKind<PropertySignatureStructure> {
    return {
      name: this.#render(propertyName(property.name)),
      docs: this.#docs(property.docs),
      type: this.#render(property.type),
      isReadonly: property.readonly === true,
      hasQuestionToken: property.optional === true,
    };
  }

  #signature(signature: SignatureDeclaration): {
    name: string;
    docs: OptionalKind<JSDocStructure>[];
    parameters: OptionalKind<ParameterDeclarationStructure>[];
    returnType: string;
  } {
    const name = this.#render(propertyName(signature.name));
    return { name, docs: this.#docs(signature.docs), ...this.#callable(signature) };
  }

  #callable(callable: { readonly parameters: readonly ParameterDeclaration[]; readonly returns: Code }): {
    parameters: OptionalKind<ParameterDeclarationStructure>[];
    returnType: string;
  } {
    return { parameters: this.#parameters(callable.parameters), returnType: this.#render(callable.returns) };
  }

  #parameters(parameters: readonly ParameterDeclaration[]): OptionalKind<ParameterDeclarationStructure>[] {
    return parameters.map((parameter) => ({
      name: parameter.name,
      hasQuestionToken: parameter.optional === true,
      ...(parameter.type === undefined ? {} : { type: this.#render(parameter.type) }),
      ...(parameter.initializer === undefined ? {} : { initializer: this.#render(parameter.initializer) }),
    }));
  }

  #reExport({ from, names }: ReExport): StatementStructures {
    return {
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: "file" in from ? relativeSpecifier(this.#path, from.file) : from.package,
      isTypeOnly: names?.every(({ typeOnly }) => typeOnly === true) ?? false,
      ...(names === undefined ? {} : { namedExports: names.map((name) => exportSpecifier(name, names)) }),
    };
  }

  #declared(declaration: Extract<Declaration, { name: string }>): {
    name: string;
    isExported: boolean;
    docs: OptionalKind<JSDocStructure>[];
    typeParameters: string[];
  } {
    return {
      name: declaration.name,
      isExported: declaration.local !== true,
      docs: this.#docs(declaration.docs),
      typeParameters: (declaration.typeParameters ?? []).map(this.#render),
    };
  }

  /** ts-morph puts a text without a line break on one line, and one that starts with a break on its own lines. */
  #docs(comment: DocComment | undefined): OptionalKind<JSDocStructure>[] {
    if (comment === undefined) return [];
    const lines = docCommentLines(comment);
    if (lines.length === 0) return [];
    return [{ description: lines.length === 1 ? (lines[0] ?? "") : `\n${lines.join("\n")}` }];
  }
}
