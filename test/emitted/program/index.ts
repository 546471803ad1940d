import * as client from "@example/kitchen-sink-client";
import * as types from "@example/kitchen-sink-types";
import * as validators from "@example/kitchen-sink-validators";

export { conversations, failures } from "./conversations.js";
export { openKitchen } from "./kitchen.js";
export * as samples from "./samples.js";
export { client, types, validators };
