import { expect, test } from "vitest";
import { callFunction } from "../../../generator/endpoints/call-function.js";
import { earlierPartitions, partitions } from "../../../generator/endpoints/partition.js";
import type { RuleValue } from "../../../generator/endpoints/rule-value.js";

function call(name: string, ...args: readonly RuleValue[]): unknown {
  const value = callFunction(name, args, partitions);
  return value instanceof Map ? Object.fromEntries(value) : value;
}

test.each([
  [["abcdefg", 0, 4, false], "abcd"],
  [["abcdefg", 0, 4, true], "defg"],
  [["abc", 0, 4, false], null],
  [["abcd", 2, 2, false], null],
  [["añcd", 0, 2, false], null],
])("a substring of %j is %j", (args, expected) => {
  expect(call("substring", ...args)).toBe(expected);
});

test.each([
  [
    ["a--b--c", "--", 0],
    ["a", "b", "c"],
  ],
  [
    ["a--b--c", "--", 2],
    ["a", "b--c"],
  ],
  [["a--b--c", "--", 1], ["a--b--c"]],
  [
    ["--a--", "--", 0],
    ["", "a", ""],
  ],
  [["", "--", 0], [""]],
])("%j is split into %j", (args, expected) => {
  expect(call("split", ...args)).toEqual(expected);
});

test("all but unreserved characters are percent-encoded", () => {
  expect(call("uriEncode", "a-Z_0.9~ /é!*'()\ud800")).toBe("a-Z_0.9~%20%2F%C3%A9%21%2A%27%28%29%3F");
});

test.each([
  ["https://example.com", "example.com", "", "/", false],
  ["http://example.com:80/foo/bar", "example.com:80", "/foo/bar", "/foo/bar/", false],
  ["https://192.168.1.1/", "192.168.1.1", "/", "/", true],
  ["https://[fe80::1]:8443/a", "[fe80::1]:8443", "/a", "/a/", true],
])("%s is taken apart", (url, authority, path, normalizedPath, isIp) => {
  const scheme = url.slice(0, url.indexOf(":"));
  expect(call("parseURL", url)).toEqual({ scheme, authority, path, normalizedPath, isIp });
});

test.each(["example.com", "https://example.com?a", "ftp://example.com", "https://example.com:a", ""])(
  "%s is no URL to the rules",
  (url) => {
    expect(call("parseURL", url)).toBe(null);
  },
);

test.each([
  ["a", false, true],
  ["1-a", false, true],
  ["-a", false, false],
  ["a.b", false, false],
  ["a.b", true, true],
  ["a..b", true, false],
  ["", true, false],
  ["a".repeat(64), false, false],
])("whether %s is a label of a host, with dots %s: %s", (label, dots, expected) => {
  expect(call("isValidHostLabel", label, dots)).toBe(expected);
});

test.each([
  ["bucket", false, true],
  ["Bucket", false, false],
  ["a.b", false, false],
  ["a.b", true, true],
  ["a.-b", true, false],
  ["192.168.5.4", true, false],
  ["ab", false, false],
])("whether the bucket %s is a host, with dots %s: %s", (bucket, dots, expected) => {
  expect(call("aws.isVirtualHostableS3Bucket", bucket, dots)).toBe(expected);
});

test("an ARN is taken apart, its resource at colons and slashes", () => {
  expect(call("aws.parseArn", "arn:aws:s3:us-east-1:012345678901:accesspoint/a:b")).toEqual({
    partition: "aws",
    service: "s3",
    region: "us-east-1",
    accountId: "012345678901",
    resourceId: ["accesspoint", "a", "b"],
  });
  expect(call("aws.parseArn", "arn:aws:s3")).toBe(null);
  expect(call("aws.parseArn", "arn:aws:s3:::")).toBe(null);
});

test.each([
  ["us-east-1", "aws"],
  ["cn-north-1", "aws-cn"],
  ["us-gov-west-1", "aws-us-gov"],
  ["us-isob-east-1", "aws-iso-b"],
  ["aws-cn-global", "aws-cn"],
  ["mars-north-1", "aws"],
])("the region %s belongs to %s", (region, name) => {
  expect(call("aws.partition", region)).toMatchObject({ name });
});

test("isolated partitions had no dual-stack endpoints once", () => {
  const value = callFunction("aws.partition", ["us-iso-east-1"], earlierPartitions);
  expect(value instanceof Map && value.get("supportsDualStack")).toBe(false);
});
