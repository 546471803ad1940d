import fc from "fast-check";
import { hostileNames } from "./names.js";
import type { Seed } from "./seeds.js";

/** A seed after one to six mutations. */
export function mutated(seeds: readonly Seed[]): fc.Arbitrary<Seed> {
  const mutations = fc.array(mutation(seeds), { minLength: 1, maxLength: 6 });
  return fc.tuple(fc.constantFrom(...seeds), mutations).map(([{ path, text }, edits]) => ({
    path,
    text: edits.reduce((edited, edit) => edit(edited), text),
  }));
}

type Edit = (text: string) => string;

/** Places are parts of the length, so that they stay sensible while a failing case is made smaller. */
function mutation(seeds: readonly Seed[]): fc.Arbitrary<Edit> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const length = fc.oneof(fc.nat(3), fc.nat(40), fc.nat(400));
  const text = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 }));
  return fc.oneof(
    fc.tuple(place, length, text).map(([at, size, piece]) => replacing(at, size, piece)),
    fc.tuple(place, text).map(([at, piece]) => replacing(at, 0, piece)),
    fc.tuple(place, length).map(([at, size]) => replacing(at, size, "")),
    fc.tuple(place, place, length).map(([from, to, size]) => copying(from, to, size)),
    fc.tuple(place, fc.constantFrom(...hostileNames)).map(([at, name]) => renaming(at, name)),
    fc.tuple(place, place).map(([from, to]) => reusingWord(from, to)),
    fc
      .tuple(place, place, length, fc.constantFrom(...seeds))
      .map(([from, to, size, other]) => copyingFrom(other.text, from, to, size)),
  );
}

function replacing(at: number, size: number, piece: string): Edit {
  return (text) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + piece + text.slice(start + size);
  };
}

function copying(from: number, to: number, size: number): Edit {
  return (text) => copyingFrom(text, from, to, size)(text);
}

function copyingFrom(other: string, from: number, to: number, size: number): Edit {
  const start = Math.floor(from * other.length);
  return replacing(to, 0, other.slice(start, start + size));
}

/** Every place of one word gets another name. */
function renaming(at: number, name: string): Edit {
  return (text) => {
    const word = wordAt(text, at);
    return word === undefined ? text : text.replaceAll(new RegExp(`\\b${word}\\b`, "g"), () => name);
  };
}

/** One word of the text takes the place of another. */
function reusingWord(from: number, to: number): Edit {
  return (text) => {
    const word = wordAt(text, from);
    const start = Math.floor(to * text.length);
    return word === undefined ? text : text.slice(0, start) + text.slice(start).replace(/\w+/, () => word);
  };
}

function wordAt(text: string, at: number): string | undefined {
  return /\w+/.exec(text.slice(Math.floor(at * text.length)))?.[0];
}

const pieces: readonly string[] = [
  ..."{}[]()@$.#:=,\"\\/'-0 \n\r\t",
  "\r\n",
  '"""',
  ":=",
  "//",
  "///",
  "with [",
  "for ",
  "apply ",
  "use ",
  "namespace ",
  "metadata ",
  "enum ",
  "structure ",
  '$version: "1.0"\n',
  '$version: "2"\n',
  "null",
  "true",
  "-1.5e300",
  "1e999",
  "99999999999999999999",
  "\\u0000",
  "\\ud800",
  "\ud800",
  "\udc00",
  "\0",
  "\ufeff",
  "\u2028",
  ...hostileNames,
];
