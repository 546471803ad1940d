/**
 * Whether a handler threw an error of this very class, or of one that extends it. `instanceof` would be wrong here: for
 * the errors of a model it asks for the name, so that programs that call services catch errors of other copies too. A
 * server must not: what another service says under the same name is not for our callers.
 */
export function isThrown<Exception extends Error>(
  thrown: unknown,
  type: { readonly prototype: Exception },
): thrown is Exception {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    Object.prototype.isPrototypeOf.call(type.prototype, thrown)
  );
}
