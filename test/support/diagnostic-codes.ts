import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";

/** Every code of a diagnostic that the generator's sources have, sorted. */
export function codesInSources(): readonly string[] {
  const codes = globSync("generator/**/*.ts").flatMap((path) => {
    const text = readFileSync(path, "utf8");
    return path.startsWith(VALUES) ? [...wholeCodes(text), ...valueCodes(text)] : wholeCodes(text);
  });
  return [...new Set(codes)].sort();
}

/** The codes that some text shows as a terminal does: `error[http/label-without-member]: …`. */
export function codesShownIn(text: string): readonly string[] {
  return [...text.matchAll(/^(?:error|danger|warning|note)\[([a-z0-9/-]+)\]/gm)].flatMap(
    ([, code = ""]) => code,
  );
}

/** Rules about values say the second half of their codes. */
const VALUES = "generator/rules/values/";

function valueCodes(text: string): readonly string[] {
  return [...text.matchAll(/\bcode: "([a-z-]+)"/g)].map(([, code]) => `value/${code}`);
}

/** `room/what-is-wrong` in quotes, where the room is none of those that modules and media types begin with. */
function wholeCodes(text: string): readonly string[] {
  const literals = text.matchAll(/"([a-z]+(?:-[a-z0-9]+)*)\/([a-z]+(?:-[a-z]+)*)"/g);
  return [...literals].flatMap(([, room = "", rest = ""]) =>
    OTHER_ROOMS.has(room) ? [] : `${room}/${rest}`,
  );
}

const OTHER_ROOMS: ReadonlySet<string> = new Set(
  `client codec paginators protocol-tests server types validators
   application audio image text video
   build generated prettier`.split(/\s+/),
);
