/** Whose reading of what ECMAScript refuses: that of older JavaScript, or that of Java, which Smithy's reference runs on. */
export type Dialect = "ecmascript" | "java";
