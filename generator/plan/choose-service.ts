import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import { withArticle } from "../diagnostics/with-article.js";
import { didYouMean } from "../diagnostics/suggestion.js";
import { protocolsOf } from "../model/knowledge/auth-schemes.js";
import type { Model } from "../model/model.js";
import type { ShapeId } from "../model/shape-id.js";
import type { ServiceShape } from "../model/shape.js";
import type { Span } from "../source/span.js";

/** Something that a configuration names, and where. */
export interface Named {
  readonly id: ShapeId;
  readonly span: Span | undefined;
}

/**
 * The service of a model that the configuration names, or the only one where it names none; undefined, with a
 * diagnostic, where there is no such service.
 */
export function chooseService(model: Model, named: Named | undefined): Result<ServiceShape | undefined> {
  const services = [...model.shapes.values()].filter((candidate) => candidate.kind === "service");
  if (named !== undefined) return chooseNamed(model, named, services);
  const [only] = services;
  if (only !== undefined && services.length === 1) return { value: only, diagnostics: [] };
  return { value: undefined, diagnostics: [unnamedService(services)] };
}

function unnamedService(services: readonly ServiceShape[]): Diagnostic {
  return {
    severity: "error",
    code: "plan/unnamed-service",
    message:
      services.length === 0
        ? "The model has no service."
        : "The model has several services, and the configuration names none of them.",
    hint: `the services of the model are ${listText(services.map(({ id }) => id))}.`,
  };
}

function chooseNamed(
  model: Model,
  { id, span }: Named,
  services: readonly ServiceShape[],
): Result<ServiceShape | undefined> {
  const shape = model.shapes.get(id);
  if (shape?.kind === "service") return { value: shape, diagnostics: [] };
  const ids = services.map((service) => service.id);
  const suggestion = didYouMean(id, ids);
  return {
    value: undefined,
    diagnostics: [
      {
        severity: "error",
        code: "plan/unknown-service",
        message:
          shape === undefined
            ? `The model has no service \`${id}\`.`
            : `\`${id}\` is ${withArticle(shape.kind)}, not a service.`,
        ...(span && { span }),
        hint:
          suggestion === undefined
            ? `the services of the model are ${listText(ids)}.`
            : `did you mean \`${suggestion}\`?`,
      },
    ],
  };
}

/**
 * The protocol to speak: the one that the configuration names, else the only one of the service. `known` are the
 * protocols that Tinsmith or a plugin can generate.
 */
export function chooseProtocol(
  model: Model,
  service: ServiceShape,
  named: Named | undefined,
  known: readonly ShapeId[],
): Result<ShapeId | undefined> {
  const applied = protocolsOf(model, service);
  const usable = applied.filter((id) => known.includes(id));
  if (named !== undefined && usable.includes(named.id)) return { value: named.id, diagnostics: [] };
  const [only] = usable;
  if (named === undefined && only !== undefined && usable.length === 1)
    return { value: only, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: [
      {
        severity: "error",
        code: "plan/no-protocol",
        message: protocolProblem(service, named, usable),
        span: named?.span ?? service.span,
        shapeId: service.id,
        hint: `the service has ${listText(applied)}; Tinsmith can generate ${listText(known)}.`,
      },
    ],
  };
}

function protocolProblem(
  service: ServiceShape,
  named: Named | undefined,
  usable: readonly ShapeId[],
): string {
  if (named !== undefined) return `\`${service.id}\` cannot be generated for the protocol \`${named.id}\`.`;
  if (usable.length > 1)
    return `\`${service.id}\` has several protocols and the configuration names none of them.`;
  return `\`${service.id}\` has no protocol that can be generated.`;
}

function listText(ids: readonly string[]): string {
  return ids.length === 0 ? "none" : ids.map((id) => `\`${id}\``).join(", ");
}
