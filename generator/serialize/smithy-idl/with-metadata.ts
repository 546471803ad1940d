/**
 * Files of IDL where the metadata stands in the file of the only namespace. With several namespaces there is no such
 * file, and all stays as it is.
 * Spec: https://smithy.io/2.0/spec/idl.html#metadata-section
 */
export function withMetadata(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const metadata = files.get(METADATA_FILE);
  const [only, ...others] = [...files].filter(([name]) => name !== METADATA_FILE);
  if (metadata === undefined || only === undefined || others.length > 0) return files;
  const [name, text] = only;
  return new Map([[name, `${metadata}\n${text.slice(VERSION_STATEMENT.length).trimStart()}`]]);
}

/** The file of the metadata. */
export const METADATA_FILE = "metadata.smithy";

/** What every file begins with. */
export const VERSION_STATEMENT = '$version: "2.0"';
