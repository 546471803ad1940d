import { refused, type Verdict } from "./authenticator.js";

/*
 * How AWS names what is wrong with a signed request; its clients know what to do about each. None of these says what the
 * right signature would be.
 */

/** A part of the signature is missing or broken. */
export function incompleteSignature(part: string): Verdict<never> {
  return refusal("IncompleteSignatureException", `The signature of the request needs a valid \`${part}\`.`);
}

/** The signature is not that of this request by this caller, now and here. */
export function invalidSignature(message: string): Verdict<never> {
  return refusal("InvalidSignatureException", message);
}

/** Nobody has this access key, or not with this session. */
export function unrecognizedClient(): Verdict<never> {
  return refusal("UnrecognizedClientException", "The security token included in the request is not valid.");
}

/** The session is over. */
export function expiredToken(): Verdict<never> {
  return refusal("ExpiredTokenException", "The security token included in the request has expired.");
}

function refusal(name: string, message: string): Verdict<never> {
  return refused({ status: 403, name, message });
}
