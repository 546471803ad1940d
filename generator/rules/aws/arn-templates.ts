import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ResourceShape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { traitOf } from "../../model/trait.js";
import { type Arn, arn } from "../../model/traits/aws-resource-traits.js";
import { awsService } from "../../model/traits/aws-traits.js";
import { guess } from "../guess.js";
import { inHashOrder } from "../hash-order.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * The labels of an ARN are the identifiers of its resource, all of them and no others. Else policies could not name one
 * instance, or would name what nobody can fill in.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-arn-trait
 */
export const arnTemplates: Rule = { id: "ArnTemplate", check };

function* check(model: Model): Iterable<Diagnostic> {
  const checked = new Set<ResourceShape>();
  for (const [service] of shapesWith(model, "service", awsService)) {
    for (const resource of serviceClosure(model, service).resources) {
      const trait = traitOf(resource, arn);
      if (trait === undefined || checked.has(resource)) continue;
      checked.add(resource);
      yield* checkTemplate(resource, trait);
    }
  }
}

/** A label of a template, with its place in the template's text. */
interface ArnLabel {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const NAME = /^[!|+]?[a-zA-Z_][a-zA-Z0-9_]*$/;

function* checkTemplate(resource: ResourceShape, trait: Arn): Iterable<Diagnostic> {
  const labels = labelsOf(trait.template.value);
  const misnamed = labels.filter(({ name }) => !NAME.test(name));
  const [firstMisnamed] = misnamed;
  if (firstMisnamed !== undefined) {
    yield misnamedLabel(resource, trait, firstMisnamed, misnamed);
    return;
  }
  const missing = [...resource.identifiers.keys()].filter((id) => labels.every(({ name }) => name !== id));
  if (missing.length > 0) yield missingLabels(resource, trait, missing);
  const unknown = labels.filter(({ name }) => !resource.identifiers.has(name));
  const [firstUnknown] = unknown;
  if (firstUnknown !== undefined) yield unknownLabel(resource, trait, firstUnknown, unknown);
}

function labelsOf(template: string): readonly ArnLabel[] {
  return Array.from(template.matchAll(/\{([^}]+)\}/g), ({ index, 0: text, 1: name = "" }) => ({
    name,
    start: index,
    end: index + text.length,
  }));
}

function misnamedLabel(
  resource: ResourceShape,
  { template }: Arn,
  label: ArnLabel,
  labels: readonly ArnLabel[],
): Diagnostic {
  const names = labels.map(({ name }) => name);
  return traitDiagnostic(resource, arn.id, template, {
    code: "aws/misnamed-arn-label",
    eventId: "ArnTemplate",
    message: `${listText(names)} cannot be the name of a label in an ARN.`,
    reference: `aws.api#arn trait contains invalid template labels: ${tickedList(names)}. Template labels must match the following regular expression: ${NAME.source}`,
    span: stringSpan(template, label.start, label.end),
    hint: "a label is named like an identifier of the resource.",
  });
}

function missingLabels(resource: ResourceShape, { template }: Arn, missing: readonly string[]): Diagnostic {
  return traitDiagnostic(resource, arn.id, template, {
    code: "aws/missing-arn-label",
    eventId: "ArnTemplate",
    message: `The ARN of \`${nameOf(resource.id)}\` has no label for its identifier ${listText(missing)}.`,
    reference: `Invalid aws.api#arn trait resource, \`${template.value}\`. The following resource identifier names were missing from the \`arn\` template: ${tickedList(missing)}`,
    hint: "the template has a label such as `{id}` for every identifier of the resource.",
  });
}

function unknownLabel(
  resource: ResourceShape,
  { template }: Arn,
  label: ArnLabel,
  labels: readonly ArnLabel[],
): Diagnostic {
  const names = labels.map(({ name }) => name);
  const identifiers = [...resource.identifiers.keys()];
  const span = stringSpan(template, label.start, label.end);
  const law = "the labels of the template are the identifiers of the resource, its own and inherited ones.";
  return traitDiagnostic(resource, arn.id, template, {
    code: "aws/unknown-arn-label",
    eventId: "ArnTemplate",
    message: `\`${nameOf(resource.id)}\` has no identifier ${listText(names)}.`,
    reference: `Invalid aws.api#arn trait resource, \`${template.value}\`. Found template labels in the trait that are not the names of the identifiers of the resource: [${identifiers.join(", ")}]. Extraneous identifiers: [${tickedList(inHashOrder(names))}]`,
    ...guess(label.name, identifiers, { ...span, start: span.start + 1, end: span.end - 1 }, law),
    span,
  });
}
