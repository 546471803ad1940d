/** What a tag that stands by itself does to the text. */
export type Block =
  | { readonly kind: "paragraph" }
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "list"; readonly ordered: boolean }
  | { readonly kind: "item" }
  | { readonly kind: "term" }
  | { readonly kind: "cell" }
  | { readonly kind: "pre" }
  /** A paragraph that begins with a word in bold, such as `Note`. */
  | { readonly kind: "admonition"; readonly title: string };

/** What a tag within a line does to it. */
export type Inline = "strong" | "emphasis" | "code" | "link" | "plain";

const paragraph: Block = { kind: "paragraph" };

/** The tags of HTML that stand by themselves, and those that AWS's documentation has besides. */
export const blockTags: ReadonlyMap<string, Block> = new Map<string, Block>([
  ...["blockquote", "br", "center", "dd", "div", "fullname", "hr", "p", "para", "section"].map(
    (name) => [name, paragraph] as const,
  ),
  ...["table", "tbody", "tfoot", "thead", "tr", "caption"].map((name) => [name, paragraph] as const),
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { kind: "heading", level }] as const),
  ["ul", { kind: "list", ordered: false }],
  ["dl", { kind: "list", ordered: false }],
  ["ol", { kind: "list", ordered: true }],
  ["li", { kind: "item" }],
  ["dt", { kind: "term" }],
  ["td", { kind: "cell" }],
  ["th", { kind: "cell" }],
  ["pre", { kind: "pre" }],
  ["caution", { kind: "admonition", title: "Caution" }],
  ["important", { kind: "admonition", title: "Important" }],
  ["note", { kind: "admonition", title: "Note" }],
  ["tip", { kind: "admonition", title: "Tip" }],
  ["warning", { kind: "admonition", title: "Warning" }],
]);

/** The tags that stand in a line. Those that are plain leave their text. */
export const inlineTags: ReadonlyMap<string, Inline> = new Map<string, Inline>([
  ["a", "link"],
  ["b", "strong"],
  ["code", "code"],
  ["em", "emphasis"],
  ["i", "emphasis"],
  ["kbd", "code"],
  ["link", "plain"],
  ["replaceable", "emphasis"],
  ["samp", "code"],
  ["small", "plain"],
  ["span", "plain"],
  ["strong", "strong"],
  ["sub", "plain"],
  ["sup", "plain"],
  ["tt", "code"],
  ["u", "plain"],
]);
