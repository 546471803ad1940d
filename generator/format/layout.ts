import { builders, printer, utils } from "prettier/doc";

/** Text with the places where its lines may or must break. */
export type Layout = builders.Doc;

const { group, hardline, ifBreak, indent, join, line, softline } = builders;

/** Smithy files have one form, wherever they are formatted; this is Smithy's own. */
export const LINE_WIDTH = 120;
const INDENTATION = 4;

/** The text of a layout that begins at the start of a line. */
export function printLayout(layout: Layout): string {
  return printer.printDocToString(layout, {
    printWidth: LINE_WIDTH,
    tabWidth: INDENTATION,
    useTabs: false,
  }).formatted;
}

/** Something on each line. */
export function lines(parts: readonly Layout[]): Layout {
  return join(hardline, [...parts]);
}

/** Contents between brackets that stand on lines of their own. */
export function block(open: Layout, contents: Layout, close: string): Layout {
  return [open, indent([hardline, contents]), hardline, close];
}

/**
 * Things between brackets: with commas on one line where they fit, else on a line each. One thing alone breaks only in
 * braces: elsewhere nothing would be won.
 */
export function bracketed(open: string, things: readonly Layout[], close: string): Layout {
  if (things.length === 0) return open + close;
  if (open !== "{" && things.length === 1) return [open, ...things, close];
  const edge = open === "{" ? line : softline;
  return group([open, indent([edge, join([ifBreak("", ","), line], [...things])]), edge, close]);
}

/** How wide `bracketed` things are on one line. */
export function flatWidth(open: string, things: readonly string[]): number {
  const edges = open === "{" ? "{  }" : "()";
  return edges.length + things.join(", ").length;
}

/**
 * The layout with every choice made for one line; lines that must break still do. What stands inside of a body is laid
 * out by what it holds, and not by how far it is indented.
 */
export function flat(layout: Layout): Layout {
  return utils.removeLines(layout);
}
