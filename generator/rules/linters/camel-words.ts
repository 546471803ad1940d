/**
 * The words of a name in camel case. Capitals that follow one another are one word, but for the last one if a small
 * letter comes after it.
 *
 * @example camelWords("GetHTTPStatus") // ["Get", "HTTP", "Status"]
 */
export function camelWords(name: string): readonly string[] {
  return name.split(/(?<!^|[A-Z])(?=[A-Z])|(?<!^)(?=[A-Z][a-z])/);
}
