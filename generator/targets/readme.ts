import type { TextFile } from "../emit/emitted-package.js";

/** A section of a README: a heading and Markdown. Sections without a body are left out. */
export interface ReadmeSection {
  readonly title: string;
  readonly body: string;
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
