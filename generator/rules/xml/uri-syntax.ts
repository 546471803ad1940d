/**
 * Whether a text is a URI, absolute or relative, or one with characters of other scripts in place of their escapes.
 * Laxer than RFC 3986 in one way: nobody looks whether a host in brackets is an address.
 */
export function isUri(text: string): boolean {
  const [beforeFragment = "", ...fragments] = text.split("#");
  if (fragments.length > 1 || !fragments.every((fragment) => consistsOf(fragment, ANY))) return false;
  const scheme = /^([^/?#:]*):/.exec(beforeFragment)?.[1];
  if (scheme === undefined) return isHierarchical(beforeFragment);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return false;
  const rest = beforeFragment.slice(scheme.length + 1);
  return rest.startsWith("/") ? isHierarchical(rest) : rest !== "" && consistsOf(rest, ANY);
}

/** Characters that may stand anywhere, beside letters, digits and escapes. */
const MARKS = "-_.!~*'()";
const PATH = `${MARKS}:@&=+$,;/`;
const ANY = `${PATH}?[]`;
const AUTHORITY = `${MARKS}$,;:@&=+`;

function isHierarchical(text: string): boolean {
  const question = text.indexOf("?");
  const [path, query] = question === -1 ? [text, ""] : [text.slice(0, question), text.slice(question + 1)];
  if (!consistsOf(query, ANY)) return false;
  if (!path.startsWith("//")) return consistsOf(path, PATH);
  const slash = path.indexOf("/", 2);
  const end = slash === -1 ? path.length : slash;
  const authority = path.slice(2, end);
  if (authority === "" && text.length === 2) return false;
  return isAuthority(authority) && consistsOf(path.slice(end), PATH);
}

function isAuthority(text: string): boolean {
  const bracketed = /^(?:[^[\]]*@)?\[[0-9A-Fa-f:.%A-Za-z_~-]+\](?::[0-9]*)?$/.exec(text);
  return bracketed !== null || consistsOf(text, AUTHORITY);
}

function consistsOf(text: string, allowed: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "%") {
      if (!/^[0-9A-Fa-f]{2}$/.test(text.slice(index + 1, index + 3))) return false;
      index += 2;
    } else if (!/[A-Za-z0-9]/.test(character) && !allowed.includes(character) && !isForeign(character)) {
      return false;
    }
  }
  return true;
}

/** A character beyond ASCII that is neither a space nor a control: it stands for its escape. */
function isForeign(character: string): boolean {
  return character > "\u0080" && !/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/u.test(character);
}
