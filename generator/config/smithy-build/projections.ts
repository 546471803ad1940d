import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import { getEntry, type Node, type StringNode } from "../../model/node.js";
import type { TransformUse } from "../../transforms/apply-transforms.js";
import { wrongType } from "../config-diagnostics.js";
import { BuildNode } from "./build-node.js";

/** A projection that is built: a view of the model, for some audience. */
export interface Projection {
  readonly name: string;
  readonly imports: readonly StringNode[];
  /** With those of the projections that it applies, in order. */
  readonly transforms: readonly TransformUse[];
  /** Its own plugins, beside those of the root. */
  readonly plugins: readonly (readonly [id: StringNode, settings: BuildNode])[];
}

/**
 * The projections that are built: all but the abstract ones, and `source`, which is always there.
 * Spec: https://smithy.io/2.0/guides/smithy-build-json.html#projections
 */
export function readProjections(
  root: BuildNode,
  report: (diagnostic: Diagnostic) => void,
): readonly Projection[] {
  const written = new Map(root.objects("projections").map(([name, node]) => [name.value, node]));
  for (const node of written.values()) node.expectOnly(["abstract", "imports", "transforms", "plugins"]);
  const transforms = new TransformReader(written, report);
  const names = [...(written.has("source") ? [] : ["source"]), ...written.keys()];
  return names.flatMap((name) => {
    const node = written.get(name);
    if (node?.flag("abstract") === true) return [];
    return {
      name,
      imports: node?.strings("imports") ?? [],
      transforms: transforms.of(name),
      plugins: node?.objects("plugins") ?? [],
    };
  });
}

/** Reads the transforms of projections, those that `apply` brings in among them. */
class TransformReader {
  readonly #projections: ReadonlyMap<string, BuildNode>;
  readonly #report: (diagnostic: Diagnostic) => void;
  /** The projections that are being read, to see circles. */
  readonly #path: string[] = [];

  constructor(projections: ReadonlyMap<string, BuildNode>, report: (diagnostic: Diagnostic) => void) {
    this.#projections = projections;
    this.#report = report;
  }

  of(name: string): readonly TransformUse[] {
    this.#path.push(name);
    const uses = (this.#projections.get(name)?.list("transforms") ?? []).flatMap((node) => this.#read(node));
    this.#path.pop();
    return uses;
  }

  #read(node: Node): readonly TransformUse[] {
    if (node.kind !== "object") {
      this.#report(wrongType(node, "A transform", "an object"));
      return [];
    }
    const transform = new BuildNode(node, this.#report);
    transform.expectOnly(["name", "args"]);
    const name = transform.string("name");
    const args = transform.object("args");
    if (name === undefined) {
      if (getEntry(node, "name") === undefined) this.#report(namelessTransform(node));
      return [];
    }
    if (name.value === "apply")
      return (args?.strings("projections") ?? []).flatMap((other) => this.#apply(other));
    return [{ name, args: args?.node, span: node.span }];
  }

  #apply(projection: StringNode): readonly TransformUse[] {
    const { value } = projection;
    if (this.#path.includes(value)) this.#report(circularProjection(projection, [...this.#path, value]));
    else if (!this.#projections.has(value))
      this.#report(unknownProjection(projection, this.#projections.keys()));
    else return this.of(value);
    return [];
  }
}

function namelessTransform({ span }: Node): Diagnostic {
  return {
    severity: "error",
    code: "smithy-build/nameless-transform",
    message: "The transform has no `name`.",
    span,
    hint: "a transform is an object with a `name`, and mostly with `args`.",
  };
}

function circularProjection({ span }: StringNode, path: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "smithy-build/circular-projections",
    message: `Projections apply each other in a circle: ${path.map((name) => `\`${name}\``).join(", ")}.`,
    span,
  };
}

function unknownProjection({ span, value }: StringNode, known: Iterable<string>): Diagnostic {
  const meant = didYouMean(value, known);
  return {
    severity: "error",
    code: "smithy-build/unknown-projection",
    message: `There is no projection \`${value}\`.`,
    span,
    ...(meant !== undefined && { hint: `did you mean \`${meant}\`?` }),
  };
}
