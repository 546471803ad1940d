/** A comment as it stands in a file. */
export interface Comment {
  /** From the slashes on, without the whitespace at its end. */
  readonly text: string;
  /** Whether it has three slashes or more. What it documents, if anything, depends on its place. */
  readonly isDocumentation: boolean;
  /** The offset of its slashes. */
  readonly start: number;
  /** The line that it stands on, counted from 1. */
  readonly line: number;
  /** Whether nothing but whitespace stands before it on its line. */
  readonly startsLine: boolean;
}

/** A comment as it is written: at least a space between slashes and words. */
export function printComment({ text, isDocumentation }: Comment): string {
  const slashes = isDocumentation ? "///" : "//";
  const words = text.slice(slashes.length);
  const touches = /^[^ \t]/.test(words) && !(isDocumentation && words.startsWith("/"));
  return touches ? `${slashes} ${words}` : slashes + words;
}

/**
 * The comment as one that documents nothing. It loses a slash, except as a row of them, `//////`: there they are what
 * it says.
 */
export function asPlainComment(comment: Comment): Comment {
  if (!comment.isDocumentation) return comment;
  return {
    ...comment,
    isDocumentation: false,
    text: isBanner(comment) ? comment.text : comment.text.slice(1),
  };
}

/** Whether a comment begins with a row of slashes, as those that divide a file into parts do. */
export function isBanner({ text }: Comment): boolean {
  return text.startsWith("////");
}
