/**
 * A module of Node's own, undefined elsewhere. Nothing of Node is imported: bundles for browsers need no stand-ins, and
 * modules are loaded when they are first asked for.
 */
export function nodeModule<Id extends keyof NodeModules>(id: Id): NodeModules[Id] | undefined {
  return nodeProcess()?.getBuiltinModule?.(id);
}

/** A variable of the environment. Undefined where it is empty, and where there is no environment. */
export function environmentVariable(name: string): string | undefined {
  return nodeProcess()?.env?.[name] || undefined;
}

/** How many bytes a text takes in UTF-8. Node counts them without making them. */
export function utf8Length(text: string): number {
  // Guaranteed by the optional member, as below.
  const { Buffer } = globalThis as { readonly Buffer?: { byteLength(text: string): number } };
  return Buffer?.byteLength(text) ?? new TextEncoder().encode(text).length;
}

interface NodeModules {
  readonly "node:crypto": typeof import("node:crypto");
  readonly "node:fs": typeof import("node:fs");
  readonly "node:http": typeof import("node:http");
  readonly "node:https": Pick<typeof import("node:http"), "Agent" | "request">;
  readonly "node:stream": typeof import("node:stream");
}

interface NodeProcess {
  readonly env?: Readonly<Record<string, string | undefined>>;
  getBuiltinModule?<Id extends keyof NodeModules>(id: Id): NodeModules[Id];
}

function nodeProcess(): NodeProcess | undefined {
  // Guaranteed by the optional members: whatever a platform lacks of this is undefined, and is treated so.
  return (globalThis as { readonly process?: NodeProcess }).process;
}
