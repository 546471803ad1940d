import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import type {
  ApplyStatement,
  ControlStatement,
  Documentation,
  MetadataStatement,
  NamespaceStatement,
  ShapeStatement,
  Statement,
  Trait,
  UseStatement,
} from "./ast.js";
import { parseUntil, type Repetition } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { inReference, syntaxError } from "./syntax-error.js";
import { isStatementKeyword, statementKeywords } from "./keywords.js";
import { parseNodeObjectKey, parseNodeValue } from "./parse-node-value.js";
import { parseShape } from "./parse-shape.js";
import { parseAbsoluteRootShapeId, parseNamespace, parseShapeId } from "./parse-shape-id.js";
import { parseTrait, parseTraitStatements } from "./parse-trait.js";

/**
 * One statement of any section, without the `BR` that ends it; `documentation` is what stood before it. The order of
 * the sections is looked at later, so that a statement out of place is read like any other.
 */
export function parseStatement(cursor: TokenCursor, documentation: Documentation | undefined): Statement {
  const shape = parseShapeStatement(cursor, documentation);
  if (shape !== undefined) return shape;
  cursor.reportMisplaced(documentation);
  if (cursor.at("dollar")) return parseControlStatement(cursor);
  if (cursor.atWord("metadata")) return parseMetadataStatement(cursor);
  if (cursor.atWord("namespace")) return parseNamespaceStatement(cursor);
  if (cursor.atWord("use")) return parseUseStatement(cursor);
  if (cursor.atWord("apply")) return parseApplyStatement(cursor);
  return failAtUnknownStatement(cursor);
}

/** `ControlStatement = "$" NodeObjectKey [SP] ":" [SP] NodeValue BR` */
function parseControlStatement(cursor: TokenCursor): ControlStatement {
  const { start } = cursor;
  cursor.expect("dollar", controlLaw);
  const key = parseNodeObjectKey(cursor, controlLaw);
  cursor.skipSpaces();
  cursor.expect("colon", controlLaw);
  cursor.skipSpaces();
  const value = parseNodeValue(cursor);
  return { kind: "control", key, value, span: cursor.spanFrom(start) };
}

/** `MetadataStatement = %s"metadata" SP NodeObjectKey [SP] "=" [SP] NodeValue BR` */
function parseMetadataStatement(cursor: TokenCursor): MetadataStatement {
  const { start } = cursor;
  cursor.next();
  cursor.expectSpaces(metadataLaw);
  const key = parseNodeObjectKey(cursor, metadataLaw);
  cursor.skipSpaces();
  cursor.expect("equal", metadataLaw);
  cursor.skipSpaces();
  const value = parseNodeValue(cursor);
  return { kind: "metadata", key, value, span: cursor.spanFrom(start) };
}

/** `NamespaceStatement = %s"namespace" SP Namespace BR` */
function parseNamespaceStatement(cursor: TokenCursor): NamespaceStatement {
  const { start } = cursor;
  cursor.next();
  cursor.expectSpaces(namespaceLaw);
  const namespace = parseNamespace(cursor, namespaceLaw);
  cursor.namespace ??= namespace.text;
  return { kind: "namespace", namespace, span: cursor.spanFrom(start) };
}

/** `UseStatement = %s"use" SP AbsoluteRootShapeId BR` */
function parseUseStatement(cursor: TokenCursor): UseStatement {
  const { start } = cursor;
  cursor.next();
  cursor.expectSpaces(useLaw);
  const shape = parseAbsoluteRootShapeId(cursor, useLaw);
  if (cursor.at("dollar")) cursor.failWith(useOfMember(cursor));
  return { kind: "use", shape, span: cursor.spanFrom(start) };
}

/**
 * `ApplyStatementSingular = %s"apply" SP ShapeId WS Trait`, or with a block of traits. Any whitespace will do after the
 * word, as it does for Smithy's reference.
 */
function parseApplyStatement(cursor: TokenCursor): ApplyStatement {
  const { start } = cursor;
  cursor.next();
  cursor.expectWhitespace(applyLaw);
  const target = parseShapeId(cursor, applyLaw);
  cursor.expectWhitespace(applyLaw);
  if (!cursor.at("at") && !cursor.at("leftBrace")) cursor.fail(["at", "leftBrace"], applyLaw);
  const traits = cursor.at("at") ? [parseTrait(cursor)] : parseApplyBlock(cursor);
  return { kind: "apply", target, traits, span: cursor.spanFrom(start) };
}

/** `ApplyStatementBlock = %s"apply" SP ShapeId WS "{" [WS] TraitStatements "}"`, from the brace on */
function parseApplyBlock(cursor: TokenCursor): Trait[] {
  cursor.open("leftBrace", applyLaw);
  return parseUntil(cursor, applyBlock, parseTrait);
}

/** `ShapeStatement = TraitStatements Shape`, or undefined where no shape begins */
function parseShapeStatement(
  cursor: TokenCursor,
  documentation: Documentation | undefined,
): ShapeStatement | undefined {
  const { start } = cursor;
  const traits = parseTraitStatements(cursor);
  const shape = parseShape(cursor, { documentation, traits, start });
  const [trait] = traits;
  if (shape !== undefined || trait === undefined) return shape;
  if (!cursor.at("identifier")) cursor.fail(["identifier"], traitLaw);
  if (isStatementKeyword(cursor.text)) cursor.failWith(traitWithoutShape(trait, cursor));
  return failAtUnknownStatement(cursor);
}

/** A word that begins nothing, or no word at all. */
function failAtUnknownStatement(cursor: TokenCursor): never {
  if (cursor.at("identifier")) return cursor.failWith(unknownStatement(cursor));
  return cursor.fail(["identifier"], statementLaw);
}

function unknownStatement(cursor: TokenCursor): Diagnostic {
  const meant = didYouMean(cursor.text, statementKeywords);
  const diagnostic = {
    ...syntaxError("idl/unknown-statement", cursor.span),
    message: `No statement begins with \`${cursor.text}\`.`,
    reference: inReference(cursor.span, `Unknown shape type: ${cursor.text}`),
  };
  if (meant === undefined) return { ...diagnostic, hint: statementLaw };
  const fix = { title: `Write \`${meant}\`.`, span: cursor.span, text: meant };
  return { ...diagnostic, hint: `did you mean \`${meant}\`?`, fix };
}

/** Traits belong to the shape after them, and these statements are no shapes. */
function traitWithoutShape(trait: Trait, { text, span }: TokenCursor): Diagnostic {
  const flaw = text === "apply" ? "Traits applied to apply statement" : `Unknown shape type: ${text}`;
  return {
    ...syntaxError("idl/trait-without-shape", trait.span),
    message: `This trait stands before \`${text}\`, which defines no shape.`,
    reference: inReference(span, flaw),
    hint: traitLaw,
  };
}

function useOfMember(cursor: TokenCursor): Diagnostic {
  return {
    ...syntaxError("idl/use-of-member", cursor.span),
    message: "This `use` statement names a member.",
    reference: "Use statements cannot use members",
    hint: "only whole shapes can be used; write `Shape$member` where the member is needed.",
  };
}

const controlLaw = "a control statement is `$key: value` on one line.";
const metadataLaw = "metadata is `metadata key = value`, the key on the same line.";
const namespaceLaw = "a namespace is `namespace name.of.space` on one line.";
const useLaw = "a use statement is `use name.space#Shape` on one line.";
const applyLaw = "traits are applied as `apply Shape @trait` or `apply Shape { @first @second }`.";
const traitLaw = "traits stand directly before the shape that they apply to.";
const statementLaw =
  "a statement defines a shape, or begins with `$`, `metadata`, `namespace`, `use` or `apply`.";

const applyBlock: Repetition = {
  close: "rightBrace",
  starts: ["at"],
  law: applyLaw,
  reference: { within: ["rightBrace"], atEnd: ["rightBrace"] },
};
