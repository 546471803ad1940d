import { posix } from "node:path";
import { rooms, type Room } from "./rooms.js";
import type { Import } from "./source-tree.js";

/** The imports that the table does not allow, as sentences, each once. */
export function forbiddenImports(imports: readonly Import[]): readonly string[] {
  const forbidden = imports.filter((found) => !isAllowed(found));
  return [
    ...new Set(
      forbidden.map(({ from, to, typesOnly }) => `${from} imports ${typesOnly ? "types of " : ""}${to}`),
    ),
  ];
}

/** The files that no room of the table holds. The room `generator` is its own files alone, not its folders. */
export function filesOutsideRooms(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    const room = roomOf(path);
    return room === undefined || (room.folder === "generator" && posix.dirname(path) !== "generator");
  });
}

function isAllowed({ from, to, typesOnly }: Import): boolean {
  const room = roomOf(from);
  if (room === undefined) return false;
  if (folderIn(room, from) === concreteRoomOf(to)) return true;
  const allowed = typesOnly ? [...room.imports, ...(room.types ?? [])] : room.imports;
  return allowed.some((entry) => matches(entry, to) || matches(entry, concreteRoomOf(to)));
}

/** The deepest room of the table that holds a file; of two at the same depth the one that names it. */
function roomOf(path: string): Room | undefined {
  const holding = rooms.filter((room) => matches(room.folder, folderIn(room, path)));
  const rank = ({ folder }: Room): number => depth(folder) * 2 - (folder.endsWith("*") ? 1 : 0);
  return holding.sort((left, right) => rank(right) - rank(left))[0];
}

/** The folder that stands for a file's room, such as `generator/targets/client`; packages stand for themselves. */
function concreteRoomOf(path: string): string {
  const room = roomOf(path);
  return room ? folderIn(room, path) : path;
}

/** A file's folder, cut to the depth of a room. */
function folderIn({ folder }: Room, path: string): string {
  return posix.dirname(path).split("/").slice(0, depth(folder)).join("/");
}

function depth(folder: string): number {
  return folder.split("/").length;
}

/** `*` stands for one segment, and after `node:` for all that follows. */
function matches(pattern: string, name: string): boolean {
  if (pattern === "node:*") return name.startsWith("node:");
  const expression = pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]+");
  return new RegExp(`^${expression}$`).test(name);
}
