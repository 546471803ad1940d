import type { DocumentType } from "@smithy/types";
import { expectTypeOf, it } from "vitest";
import type { Unvalidated } from "../../../templates/server/unvalidated.js";

type Size = "small" | "large";

interface Tree {
  readonly name: string;
  size?: Size | undefined;
  children: Tree[];
  byName: Record<string, Tree>;
  bySize: Partial<Record<Size, string>>;
  sparse: (string | null)[];
  when: Date;
  data: Uint8Array;
  count: 1 | 2;
  big: bigint;
  document: DocumentType;
  choice: { a: string; b?: never } | { a?: never; b: Tree };
}

it("any member may be absent, at any depth, and be set by a reader", () => {
  const tree: Unvalidated<Tree> = {};
  tree.name = "";
  tree.children = [{}, { children: [] }];
  tree.byName = { a: {} };
  tree.choice = { b: {} };
  expectTypeOf(tree).toHaveProperty("when");
});

it("an enum may have any value of its kind", () => {
  expectTypeOf<Unvalidated<Size>>().toEqualTypeOf<string>();
  expectTypeOf<Unvalidated<1 | 2>>().toEqualTypeOf<number>();
  const bySize: Record<string, string> = {};
  const tree: Unvalidated<Tree> = { bySize };
  expectTypeOf(tree).toExtend<{ size?: string | undefined }>();
});

it("all other values have the type of the model", () => {
  expectTypeOf<Unvalidated<Date>>().toEqualTypeOf<Date>();
  expectTypeOf<Unvalidated<Uint8Array>>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<Unvalidated<(string | null)[]>>().toEqualTypeOf<(string | null)[]>();
  expectTypeOf<Unvalidated<DocumentType>>().toEqualTypeOf<DocumentType>();
});
