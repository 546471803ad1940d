import { code, joinCode, noCode, trustedCode, type Code } from "./code.js";
import { docCommentLines, type DocComment } from "./doc-comment.js";

/** A literal. Strings are quoted so that nothing in them can end the quotes or the line. */
export function literal(value: string | number | boolean | bigint | null | undefined): Code {
  if (typeof value === "string") return trustedCode(quote(value));
  if (typeof value === "bigint") return trustedCode(`${value}n`);
  if (Object.is(value, -0)) return trustedCode("-0");
  return trustedCode(String(value));
}

/** A name that the caller made and that must be an identifier already; throws a `TypeError` where it is not. */
export function identifier(name: string): Code {
  if (!isIdentifier(name)) throw new TypeError(`${JSON.stringify(name)} is not an identifier.`);
  return trustedCode(name);
}

/** The key of a property in an object literal, an interface or a class: bare where it can be, quoted elsewhere. */
export function propertyName(name: string): Code {
  if (name === "__proto__") return trustedCode('["__proto__"]');
  return trustedCode(isIdentifier(name) || name === "constructor" ? name : quote(name));
}

/** Reads a property that the object's type declares: `object.name`, or `object["na-me"]`. */
export function property(target: Code, name: string): Code {
  return isIdentifier(name) ? code`${target}.${trustedCode(name)}` : code`${target}[${literal(name)}]`;
}

/** Reads a property of an object that may be absent: `object?.name`. */
export function optionalProperty(target: Code, name: string): Code {
  return isIdentifier(name) ? code`${target}?.${trustedCode(name)}` : code`${target}?.[${literal(name)}]`;
}

/** Reads an entry of an index signature: always in brackets, as `noPropertyAccessFromIndexSignature` asks. */
export function entry(target: Code, key: string): Code {
  return code`${target}[${literal(key)}]`;
}

/** A call of a function. */
export function call(callee: Code, args: readonly Code[]): Code {
  return code`${callee}(${joinCode(args, ", ")})`;
}

/** An object literal, one property a line; a single one stands on the line of its braces. */
export function object(properties: readonly (readonly [name: string, value: Code])[]): Code {
  if (properties.length === 0) return trustedCode("{}");
  const lines = properties.map(([name, value]) => objectLine(name, value));
  if (lines.length === 1) return code`{ ${lines} }`;
  return code`{\n${joinCode(lines, "\n")}\n}`;
}

/** A copy of an object in which some properties are others. */
export function copyWith(base: Code, properties: readonly (readonly [name: string, value: Code])[]): Code {
  return code`{ ...${base}, ${joinCode(
    properties.map(([name, value]) => objectLine(name, value)),
    " ",
  )} }`;
}

/** A property of an object literal with a comment above. */
export interface DocumentedProperty {
  readonly name: string;
  readonly docs?: DocComment | undefined;
  readonly value: Code;
}

/** An object literal whose properties may have comments, one property a line. */
export function documentedObject(properties: readonly DocumentedProperty[]): Code {
  const lines = properties.map(({ name, docs, value }) => code`${comment(docs)}${objectLine(name, value)}`);
  return lines.length === 0 ? trustedCode("{}") : code`{\n${joinCode(lines, "\n")}\n}`;
}

function comment(docs: DocComment | undefined): Code {
  const lines = docs === undefined ? [] : docCommentLines(docs);
  if (lines.length === 0) return noCode;
  if (lines.length === 1) return trustedCode(`/** ${lines.join("")} */\n`);
  return trustedCode(`/**\n${lines.map((line) => ` * ${line}\n`).join("")} */\n`);
}

/** An array literal. */
export function array(elements: readonly Code[]): Code {
  return code`[${joinCode(elements, ", ")}]`;
}

/** A union type of its members; `never` without any. */
export function unionType(members: readonly Code[]): Code {
  return members.length === 0 ? trustedCode("never") : joinCode(members, " | ");
}

/** A template literal: texts are escaped, code stands in `${}`. */
export function template(parts: readonly (string | Code)[]): Code {
  const body = parts.map((part) =>
    typeof part === "string" ? trustedCode(escapeTemplate(part)) : code`${trustedCode("${")}${part}}`,
  );
  return code`\`${joinCode(body, "")}\``;
}

/** A regular expression literal. The pattern must compile with these flags; throws a `SyntaxError` where it does not. */
export function regularExpression(pattern: string, flags: string): Code {
  const { source } = new RegExp(pattern, flags);
  return trustedCode(`/${withoutComments(source)}/${flags}`);
}

/** `[/*]` is no comment, and neither is `\/*`, but ts-morph would close it as one. */
function withoutComments(source: string): string {
  return source.replace(/\\[^]|\//g, (part, offset: number) => {
    const isOpening = part.endsWith("/") && /[*/]/.test(source.charAt(offset + part.length));
    return isOpening ? "\\x2f" : part;
  });
}

/** Whether a text is an identifier that can stand after a dot. Kept to ASCII on purpose: safe in every tool. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) && name !== "__proto__";
}

function objectLine(name: string, value: Code): Code {
  const isShorthand = value.parts.length === 1 && value.parts[0] === name && isIdentifier(name);
  return isShorthand ? code`${value},` : code`${propertyName(name)}: ${value},`;
}

/** JSON's escapes are JavaScript's too; the two line separators are escaped for tools that still stumble on them. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function escapeTemplate(text: string): string {
  return quote(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("`", "\\`").replaceAll("${", "\\${");
}
