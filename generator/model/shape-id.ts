/**
 * An absolute shape id, `namespace#Name` or `namespace#Name$member`, as text.
 * Spec: https://smithy.io/2.0/spec/model.html#shape-id
 */
export type ShapeId = string;

/** The id of a shape in a namespace. */
export function shapeId(namespace: string, name: string): ShapeId {
  return `${namespace}#${name}`;
}

/** The id of a member of a shape. */
export function memberId(container: ShapeId, member: string): ShapeId {
  return `${container}$${member}`;
}

/** The part before `#`. */
export function namespaceOf(id: ShapeId): string {
  return id.slice(0, Math.max(0, id.indexOf("#")));
}

/** The part after `#` and before any `$`. */
export function nameOf(id: ShapeId): string {
  const start = id.indexOf("#") + 1;
  const end = id.indexOf("$");
  return end === -1 ? id.slice(start) : id.slice(start, end);
}

/** The part after `$`, or undefined for an id that names no member. */
export function memberNameOf(id: ShapeId): string | undefined {
  const dollar = id.indexOf("$");
  return dollar === -1 ? undefined : id.slice(dollar + 1);
}

/** The id of the shape that holds a member; an id without a member stays as it is. */
export function containerOf(id: ShapeId): ShapeId {
  const dollar = id.indexOf("$");
  return dollar === -1 ? id : id.slice(0, dollar);
}

/** Whether a text is an absolute shape id, of a shape or of a member. */
export function isShapeId(text: string): boolean {
  return shapeIdPattern.test(text);
}

/** Whether a text can name a shape or a member. */
export function isIdentifier(text: string): boolean {
  return identifierPattern.test(text);
}

/** Whether a text can be a namespace, or an id with dots like one. */
export function isNamespace(text: string): boolean {
  return text.split(".").every(isIdentifier);
}

// Spec: https://smithy.io/2.0/spec/model.html#shape-id-abnf
const identifier = "(?:_+[A-Za-z0-9]|[A-Za-z])[A-Za-z0-9_]*";
const identifierPattern = new RegExp(`^${identifier}$`);
const shapeIdPattern = new RegExp(`^${identifier}(?:\\.${identifier})*#${identifier}(?:\\$${identifier})?$`);
