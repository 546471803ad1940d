import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allShapes, type AnyShape } from "../../model/knowledge/any-shape.js";
import { memoise } from "../../model/knowledge/memoise.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import { membersOf, type Model } from "../../model/model.js";
import type { AppliedTrait, Member, Shape, Traits } from "../../model/shape.js";
import { namespaceOf, nameOf } from "../../model/shape-id.js";
import type { Rule } from "../rule.js";
import { traitName } from "../trait-name.js";
import { checkValue } from "../values/check-value.js";

/**
 * The value of a trait is a value of the trait's own shape, with all of its constraints. Whoever reads a trait relies
 * on that, the other rules first of all: they see the model without the traits that this rule refuses.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export const traitValues: Rule = { id: "TraitValue", check: (model) => examine(model).diagnostics };

/** The model without the traits whose values are wrong: the one that all other rules look at. */
export function withSoundTraits(model: Model): Model {
  return examine(model).sound;
}

interface Examination {
  readonly diagnostics: readonly Diagnostic[];
  readonly sound: Model;
}

// The prelude's traits come first: the shapes of other traits are constrained by them.
const examine = memoise((model: Model): Examination => {
  const ofPrelude = examineTraits(model, (id) => namespaceOf(id) === "smithy.api");
  const others = examineTraits(ofPrelude.sound, (id) => namespaceOf(id) !== "smithy.api");
  return { diagnostics: [...ofPrelude.diagnostics, ...others.diagnostics], sound: others.sound };
});

function examineTraits(model: Model, isExamined: (traitId: string) => boolean): Examination {
  const diagnostics: Diagnostic[] = [];
  const examined = new Set<AppliedTrait>();
  const broken = new Set<AppliedTrait>();
  for (const shape of allShapes(model)) {
    // The prelude is ours, and tested.
    if (namespaceOf(shape.id) === "smithy.api") continue;
    for (const applied of shape.traits.values()) {
      // A trait that came through a mixin is the mixin's, and examined there.
      if (!isExamined(applied.id) || examined.has(applied)) continue;
      examined.add(applied);
      const found = examineTrait(model, shape, applied);
      diagnostics.push(...found);
      if (found.some(isUnreadable)) broken.add(applied);
    }
  }
  return { diagnostics, sound: withoutTraits(model, broken) };
}

function examineTrait(model: Model, shape: AnyShape, applied: AppliedTrait): readonly Diagnostic[] {
  const trait = model.shapes.get(applied.id);
  if (trait === undefined) return [];
  return checkValue(applied.value, trait, {
    model,
    subject: `\`@${nameOf(applied.id)}\``,
    reference: `Error validating trait \`${traitName(applied.id)}\``,
    // The reference reads traits that it ships by code of their own.
    ...(isOfficial(applied.id) && { readerReference: `Error creating trait \`${traitName(applied.id)}\`` }),
    owner: shape.id,
    eventId: "TraitValue",
    constraintSeverity: "error",
    blobs: "text",
    timestamps: "format",
    allowsNull: false,
    allowsZeros: false,
  });
}

// A value that only breaks a constraint still has its shape, so that the other laws can be held against it.
function isUnreadable({ severity, code }: Diagnostic): boolean {
  return severity === "error" && !BROKEN_CONSTRAINTS.has(code);
}

const BROKEN_CONSTRAINTS: ReadonlySet<string> = new Set([
  "value/wrong-length",
  "value/out-of-range",
  "value/pattern-mismatch",
  "value/repeated-item",
  "value/missing-shape",
  "value/wrong-shape",
]);

function withoutTraits(model: Model, broken: ReadonlySet<AppliedTrait>): Model {
  if (broken.size === 0) return model;
  const keep = (traits: Traits): Traits =>
    [...traits.values()].some((applied) => broken.has(applied))
      ? new Map(Array.from(traits).filter(([, applied]) => !broken.has(applied)))
      : traits;
  const keepMember = (member: Member): Member => ({ ...member, traits: keep(member.traits) });
  const shapes = Array.from(model.shapes.values(), (shape) =>
    withTraits(shape, keep(shape.traits), keepMember),
  );
  return { ...model, shapes: new Map(shapes.map((shape) => [shape.id, shape])) };
}

function withTraits(shape: Shape, traits: Traits, mapMember: (member: Member) => Member): Shape {
  if (membersOf(shape).length === 0) return { ...shape, traits };
  switch (shape.kind) {
    case "list":
      return { ...shape, traits, member: mapMember(shape.member) };
    case "map":
      return { ...shape, traits, key: mapMember(shape.key), value: mapMember(shape.value) };
    case "structure":
    case "union":
    case "enum":
    case "intEnum": {
      const members = new Map(Array.from(shape.members, ([name, member]) => [name, mapMember(member)]));
      return { ...shape, traits, members };
    }
    default:
      return { ...shape, traits };
  }
}
