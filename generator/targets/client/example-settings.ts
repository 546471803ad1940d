import { traitOf } from "../../model/trait.js";
import { awsService } from "../../model/traits/aws-traits.js";
import type { ServiceShape } from "../../model/shape.js";

/** The settings that examples make a client with: of AWS's services the region tells the endpoint, of others nothing. */
export function exampleSettings(service: ServiceShape): string {
  return traitOf(service, awsService) === undefined
    ? '{ endpoint: "https://api.example.com" }'
    : '{ region: "us-east-1" }';
}
