import { doc, type DocComment, type DocTag } from "../emit/doc-comment.js";
import { htmlToMarkdown } from "../html/html-to-markdown.js";
import type { Member, Shape } from "../model/shape.js";
import { namespaceOf } from "../model/shape-id.js";
import { traitOf } from "../model/trait.js";
import {
  deprecated,
  documentation,
  externalDocumentation,
  internal,
  since,
} from "../model/traits/documentation-traits.js";

/**
 * The comment of a shape or member, from its documentation traits; undefined where it has none. A member that says
 * nothing of its own speaks through the shape it targets, unless that is of the prelude: what Smithy says of `String`
 * is nothing that users of the API want to know. HTML becomes Markdown.
 * Spec: https://smithy.io/2.0/spec/documentation-traits.html
 */
export function documentationOf(shape: Shape | Member, target?: Shape): DocComment | undefined {
  const text = htmlToMarkdown(traitOf(shape, documentation) ?? targetDocumentation(target) ?? "");
  const tags = documentationTags(shape);
  return text === "" && tags.length === 0 ? undefined : doc(text, tags);
}

/** Documentation that stands elsewhere than in a trait of its own, as Markdown. */
export function documentationMarkdown(text: string): string {
  return htmlToMarkdown(text);
}

function targetDocumentation(target: Shape | undefined): string | undefined {
  return target === undefined || namespaceOf(target.id) === PRELUDE
    ? undefined
    : traitOf(target, documentation);
}

const PRELUDE = "smithy.api";

function documentationTags(shape: Shape | Member): readonly DocTag[] {
  const tags: DocTag[] = [];
  const since_ = traitOf(shape, since);
  if (since_ !== undefined) tags.push({ name: "since", text: since_ });
  for (const [name, url] of traitOf(shape, externalDocumentation) ?? []) {
    tags.push({ name: "see", text: `[${name}](${url})` });
  }
  const deprecation = traitOf(shape, deprecated);
  if (deprecation !== undefined) tags.push({ name: "deprecated", text: deprecationText(deprecation) });
  if (traitOf(shape, internal) !== undefined) tags.push({ name: "internal" });
  return tags;
}

function deprecationText({
  message,
  since: from,
}: {
  readonly message?: string;
  readonly since?: string;
}): string {
  const parts = [
    ...(from === undefined ? [] : [`Since ${from}.`]),
    ...(message === undefined ? [] : [htmlToMarkdown(message)]),
  ];
  return parts.join(" ");
}
