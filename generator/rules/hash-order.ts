/**
 * Names in the order of a hash table, which is how Smithy's reference lists some of them in its messages: by the hash of
 * the name within the table's size, equal ones as they come. Only for the `reference` of diagnostics.
 */
export function inHashOrder(names: Iterable<string>): readonly string[] {
  const all = [...new Set(names)];
  const size = tableSize(all.length);
  return all.sort((first, second) => bucketOf(first, size) - bucketOf(second, size));
}

function tableSize(count: number): number {
  let size = 16;
  while (count > size * 0.75) size *= 2;
  return size;
}

function bucketOf(name: string, size: number): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  return (hash ^ (hash >>> 16)) & (size - 1);
}
