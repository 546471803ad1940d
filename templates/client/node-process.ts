/** Node's `process`, undefined elsewhere. Nothing of Node is imported, so that bundles for browsers need no stand-ins. */
export function nodeProcess(): NodeProcess | undefined {
  // Guaranteed by the optional members: whatever a platform lacks of this is undefined, and is treated so.
  return (globalThis as { readonly process?: NodeProcess }).process;
}

/** A variable of the environment. Undefined where it is empty, and where there is no environment. */
export function environmentVariable(name: string): string | undefined {
  return nodeProcess()?.env?.[name] || undefined;
}

/** How many bytes a text takes in UTF-8. Node counts them without making them. */
export function utf8Length(text: string): number {
  // Guaranteed as above.
  const { Buffer } = globalThis as { readonly Buffer?: { byteLength(text: string): number } };
  return Buffer?.byteLength(text) ?? new TextEncoder().encode(text).length;
}

/** The part of `process` that is used here. Modules are loaded when they are first asked for. */
export interface NodeProcess {
  readonly env?: Readonly<Record<string, string | undefined>>;
  getBuiltinModule?(id: "node:crypto"): typeof import("node:crypto");
  getBuiltinModule?(id: "node:http"): typeof import("node:http");
  getBuiltinModule?(id: "node:https"): typeof import("node:https");
  getBuiltinModule?(id: "node:stream"): typeof import("node:stream");
}
