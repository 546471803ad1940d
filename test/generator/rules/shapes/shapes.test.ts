import { expect, test } from "vitest";
import { check } from "../../../../generator/rules/check.js";
import { expectFound, expectSound, modelOf } from "../../../support/assembled-model.js";

test("values of an enum are different, non-empty strings", () => {
  expectFound(`
    enum E {
      A = "a"
      B = ‹"a" | enum/repeated-value›
      C = ‹"" | enum/wrong-value›
      @enumValue(‹1 | enum/wrong-value›)
      D
      ‹low | enum/unusual-name›
    }
  `);
});

test("values of an intEnum are different integers", () => {
  expectFound(`
    intEnum E {
      A = 1
      B = ‹1 | enum/repeated-value›
      C = ‹1.5 | enum/wrong-value›
      D = ‹2147483648 | enum/wrong-value›
      ‹E | enum/wrong-value›
    }
  `);
});

test("a union has members", () => {
  expectFound(`union ‹U | shape/empty-union› {}`);
});

test("names of shapes and of members differ by more than case", () => {
  expectFound(`
    string ‹Name | shape/conflicting-id›
    string ‹name | shape/conflicting-id›
    structure A { ‹stageName | shape/conflicting-id›: String, ‹stagename | shape/conflicting-id›: String }
  `);
});

test("no two members have one name in JSON", () => {
  expectFound(`
    structure A { a: String, @jsonName(‹"a" | shape/repeated-json-name›) b: String }
  `);
});

test("lists and maps hold themselves only through structures or unions", () => {
  expectFound(`
    list ‹A | shape/endless› { member: A }
    list ‹B | shape/endless› { member: C }
    map ‹C | shape/endless› { key: String, value: B }
    list Fine { member: Through }
    structure Through { fine: Fine }
  `);
});

test("not all members of a recursion are required", () => {
  const [found] = expectFound(`
    structure ‹A | shape/endless› { @required b: B }
    structure ‹B | shape/endless› { @required a: A, @required other: String }
    structure C { @required d: D }
    structure D { c: C }
  `);
  expect(found?.message).toBe("`A` requires itself through `B`, so no value of it could ever end.");
});

test("each member that leads back is told with its way", () => {
  const found = check(
    modelOf("structure A { @required a: A, @required b: B }\nstructure B { @required a: A }"),
  );
  expect(found.map(({ reference }) => reference?.slice(0, reference.indexOf(". ")))).toEqual([
    "Found invalid shape recursion: test#A$a > test#A",
    "Found invalid shape recursion: test#A$b > test#B > test#B$a > test#A",
    "Found invalid shape recursion: test#B$a > test#A > test#A$b > test#B",
  ]);
});

test("of a huge knot of required members one shape is told", () => {
  const ring = Array.from(
    { length: 1000 },
    (_, index) => `structure S${index} { @required s: S${(index + 1) % 1000} }`,
  );
  const found = check(modelOf(ring.join("\n"))).filter(({ code }) => code === "shape/endless");
  expect(found).toHaveLength(1);
});

test("a recursive union has a way out", () => {
  expectFound(`
    union ‹A | shape/endless-union› { a: A, b: B }
    structure B { @required a: A }
    union C { c: C, end: String }
    union D { d: Ds }
    list Ds { member: D }
    union E { e: Optional }
    structure Optional { e: E }
  `);
});

test("long chains of shapes are no problem", () => {
  const chain = Array.from(
    { length: 5000 },
    (_, index) => `structure S${index} { @required s: S${index + 1} }`,
  );
  expectSound([...chain, "structure S5000 { s: S0 }"].join("\n"));
});
