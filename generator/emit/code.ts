import type { CodeSymbol, SymbolReference } from "./symbol.js";

/**
 * TypeScript text that remembers the symbols in it. It is made by the `code` tag and the expression helpers alone, so
 * that no text of a model can become code: strings go through `literal`, names through `identifier`.
 */
export interface Code {
  readonly kind: "code";
  readonly parts: readonly (string | SymbolReference)[];
}

/** What may stand in a `${}` of the `code` tag. Arrays are joined by line breaks. */
export type CodeValue = Code | CodeSymbol | SymbolReference | readonly Code[];

/** Code from a template. @example code`${readString}(${value}, ${literal("/stageName")})` */
export function code(strings: TemplateStringsArray, ...values: readonly CodeValue[]): Code {
  const parts: (string | SymbolReference)[] = [];
  strings.forEach((text, index) => {
    if (text !== "") parts.push(text);
    const value = values[index];
    if (value !== undefined) parts.push(...partsOf(value));
  });
  return { kind: "code", parts };
}

/** Several pieces of code with a separator between them. */
export function joinCode(codes: readonly Code[], separator: string): Code {
  return {
    kind: "code",
    parts: codes.flatMap((item, index) => (index === 0 ? item.parts : [separator, ...item.parts])),
  };
}

/** Code from text that is known to be sound TypeScript. Only `emit` itself may call it. */
export function trustedCode(text: string): Code {
  return { kind: "code", parts: [text] };
}

/** No code at all. */
export const noCode: Code = { kind: "code", parts: [] };

function partsOf(value: CodeValue): readonly (string | SymbolReference)[] {
  if (!("kind" in value)) return joinCode(value, "\n").parts;
  switch (value.kind) {
    case "code":
      return value.parts;
    case "symbol":
      return [{ kind: "reference", symbol: value, use: "value" }];
    case "reference":
      return [value];
  }
}
