import type { TextFile } from "../emit/emitted-package.js";
import { htmlToMarkdown } from "../html/html-to-markdown.js";
import { traitOf } from "../model/trait.js";
import { documentation } from "../model/traits/documentation-traits.js";
import { packageNameOf } from "./package-names.js";
import type { TargetContext } from "./target.js";

/** A section of a README: a heading and Markdown. Sections without a body are left out. */
export interface ReadmeSection {
  readonly title: string;
  readonly body: string;
}

/** The README of a package that others install: what it is, what the model says of the service, and how to get it. */
export function packageReadme(
  target: string,
  summary: string,
  sections: readonly ReadmeSection[],
  { plan, packageNames }: Pick<TargetContext, "plan" | "packageNames">,
): TextFile {
  const name = packageNameOf(packageNames, target);
  const introduction = firstParagraph(htmlToMarkdown(traitOf(plan.service, documentation) ?? ""));
  return readme(name, introduction === "" ? summary : `${summary}\n\n${introduction}`, [
    { title: "Install", body: `\`\`\`sh\nnpm install ${name}\n\`\`\`` },
    ...sections,
  ]);
}

/** The first paragraph of a text that is a sentence: titles, lists and code say nothing alone. */
function firstParagraph(markdown: string): string {
  const blocks = markdown.trim().split(/\n[ \t]*\n/);
  const paragraphs = blocks.filter((block) => /^(?![#>|]|[-+*] |\d+[.)] |```|~~~| {4})/.test(block));
  return paragraphs.find((block) => /[.!?]/.test(block)) ?? paragraphs[0] ?? "";
}

/** The README of a generated package. */
export function readme(packageName: string, summary: string, sections: readonly ReadmeSection[]): TextFile {
  const parts = sections
    .filter(({ body }) => body !== "")
    .map(({ title, body }) => `## ${title}\n\n${body}\n`);
  return {
    kind: "text",
    path: "README.md",
    text: [`# ${packageName}\n`, `${summary}\n`, ...parts].join("\n"),
  };
}
