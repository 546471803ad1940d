import type { Rule } from "../rule.js";

/** The rules about MQTT topics. */
export const mqttRules: readonly Rule[] = [];
