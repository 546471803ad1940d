import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeBase64, encodeBase64, encodeBase64Text } from "../../../templates/codec/base64.js";

/** The vectors of RFC 4648, section 10. */
const vectors = [
  ["", ""],
  ["f", "Zg=="],
  ["fo", "Zm8="],
  ["foo", "Zm9v"],
  ["foob", "Zm9vYg=="],
  ["fooba", "Zm9vYmE="],
  ["foobar", "Zm9vYmFy"],
] as const;

it.each(vectors)("%j is %j, and back", (text, encoded) => {
  const bytes = new TextEncoder().encode(text);
  expect(encodeBase64(bytes)).toBe(encoded);
  expect(decodeBase64(encoded)).toEqual(bytes);
});

it("text goes as its UTF-8", () => {
  expect(encodeBase64Text("true")).toBe("dHJ1ZQ==");
  expect(encodeBase64Text("ü😹")).toBe("w7zwn5i5");
});

it.each(["xyz", "YmxvYg=", "[][]", "-_==", "Zg", "Zg==\n", "Zm 9", "Z===", "=", "====", "Zg==Zg==", "é==="])(
  "%j is refused",
  (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  },
);

it("any bytes come back, also more than one call can have arguments", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    }),
  );
  const large = Uint8Array.from({ length: 100_000 }, (_, index) => index * 7);
  expect(decodeBase64(encodeBase64(large))?.join()).toBe(large.join());
});

it("no text makes an exception", () => {
  fc.assert(fc.property(fc.string(), (text) => void decodeBase64(text)));
});
