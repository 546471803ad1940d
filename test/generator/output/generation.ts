import type { OutputFile } from "../../../generator/emit/output-file.js";

/** A large output in which every file but one carries the number, and the names of some files do too. */
export function generation(number: number): readonly OutputFile[] {
  const numbered = Array.from({ length: 300 }, (_, index) => ({
    path: `folder-${index % 7}/${index % 3 === 0 ? `only-${number}-` : ""}file-${index}.ts`,
    text: `// generation ${number}\n`.repeat(50),
    built: index % 5 === 0,
  }));
  return [...numbered, { path: "always.ts", text: "// the same\n", built: false }];
}
