/** The forms that diagnostics are shown in. */
export const diagnosticFormats = ["pretty", "json", "github", "sarif", "smithy"] as const;

/** One of those forms. */
export type DiagnosticFormat = (typeof diagnosticFormats)[number];
