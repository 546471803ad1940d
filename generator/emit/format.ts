import type { Plugin } from "prettier";
import { format as formatWith } from "prettier/standalone";

/** How all generated text is laid out; the project's own prettier settings say the same. */
export const PRINT_WIDTH = 110;

/** The text as prettier lays it out. The parser is chosen by the file's extension; other files stay as they are. */
export async function format(text: string, path: string): Promise<string> {
  const language = LANGUAGES.find(({ extension }) => path.endsWith(extension));
  if (language === undefined) return text;
  const plugins = await language.plugins();
  return formatWith(text, { parser: language.parser, plugins, printWidth: PRINT_WIDTH });
}

interface Language {
  /** How the paths of its files end. */
  readonly extension: string;
  readonly parser: string;
  readonly plugins: () => Promise<Plugin[]>;
}

/** The standalone build with `babel-ts` gives the same bytes as the `typescript` parser on this text, sooner. */
const LANGUAGES: readonly Language[] = [
  { extension: ".ts", parser: "babel-ts", plugins: loadBabel },
  { extension: "package.json", parser: "json-stringify", plugins: loadBabel },
  { extension: ".json", parser: "json", plugins: loadBabel },
  { extension: ".md", parser: "markdown", plugins: loadMarkdown },
];

async function loadBabel(): Promise<Plugin[]> {
  const [babel, estree] = await Promise.all([
    import("prettier/plugins/babel"),
    import("prettier/plugins/estree"),
  ]);
  // The package's types declare the estree plugin's module without the members of `Plugin`.
  return [babel, estree as Plugin];
}

async function loadMarkdown(): Promise<Plugin[]> {
  const [markdown, typescript] = await Promise.all([import("prettier/plugins/markdown"), loadBabel()]);
  return [markdown, ...typescript, CODE_IN_MARKDOWN];
}

/** Code in Markdown is laid out too, by the parser that is loaded. Of several plugins prettier asks the last first. */
const CODE_IN_MARKDOWN: Plugin = {
  languages: [{ name: "TypeScript", aliases: ["ts"], parsers: ["babel-ts"] }],
};
