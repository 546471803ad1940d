import { expect, test } from "vitest";
import { smithyIdl } from "../../../../generator/inputs/smithy-idl/smithy-idl.js";
import { SourceFile } from "../../../../generator/source/source-file.js";

test("tokens are printed one a line with their places", () => {
  const source = new SourceFile("main.smithy", 'string A\n"b"');
  expect(smithyIdl.inspect?.tokens(source)).toBe(`1:1 identifier "string"
1:7 space " "
1:8 identifier "A"
1:9 newline "\\n"
2:1 quotedText "\\"b\\""
2:4 endOfFile ""
`);
});

test("the syntax tree is printed as it was written, with the places of its nodes", () => {
  const source = new SourceFile(
    "main.smithy",
    'namespace a\n/// Docs.\n@b(c: [1, true])\nstructure D with [E] {\n  $f = "g"\n}\n!\n',
  );
  expect(smithyIdl.inspect?.ast(source)).toBe(`namespace 1:1-1:12
  namespace: "a" 1:11-1:12
aggregate 3:1-6:2
  type: "structure"
  documentation: "Docs." 2:1-2:10
  traits:
    - 3:1-3:17
      id: shapeId 3:2-3:3
        name: "b"
      value: object 3:4-3:16
        entries:
          -
            key: "c" 3:4-3:5
            value: array 3:7-3:16
              elements:
                - number "1" 3:8-3:9
                - keyword 3:11-3:15
                  value: true
  name: "D" 4:11-4:12
  mixins: 4:13-4:21
    shapes:
      - shapeId 4:19-4:20
        name: "E"
  members:
    - elided
      name: "f" 5:4-5:5
      value: 5:6-5:11
        value: quotedText 5:8-5:11
          value: "g"
broken 7:1-7:2
  word: "!"
`);
});
