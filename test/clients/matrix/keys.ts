/** An access key as a client has it. */
export interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The region that requests are signed for. */
export const REGION = "us-east-1";

/** The key that the example knows. */
export const plainKey: Key = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};

/** The key that the service knows: one with a session, which is signed too. */
export const temporaryKey: Required<Key> = {
  accessKeyId: "ASIDEXAMPLE",
  secretAccessKey: "secret/with+signs=",
  sessionToken: "FwoGZXIvYXdzEXAMPLE//token+/=",
};

/** Keys that the service refuses, and the name that it does so by. */
export const refusedKeys: readonly (readonly [what: string, key: Key, name: string])[] = [
  ["another secret", { ...temporaryKey, secretAccessKey: "guessed" }, "InvalidSignatureException"],
  ["an unknown key", { ...temporaryKey, accessKeyId: "AKIDNOBODY" }, "UnrecognizedClientException"],
  ["another session", { ...temporaryKey, sessionToken: "guessed" }, "UnrecognizedClientException"],
];
