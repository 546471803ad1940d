/** Where a service is mounted, and the path below that place. */
export interface MountedPath {
  readonly basePath: string;
  readonly path: string;
}

/**
 * Takes what a service is mounted at off a path. A path that does not begin with it is left as it is: the same service may
 * be reached under another name, without it.
 */
export function splitBasePath(whole: string, mountedAt = ""): MountedPath {
  const basePath = mountedAt.replace(/\/+$/, "");
  const isBelow = whole === basePath || whole.startsWith(`${basePath}/`);
  if (basePath === "" || !isBelow) return { basePath: "", path: whole };
  return { basePath, path: whole.slice(basePath.length) || "/" };
}
