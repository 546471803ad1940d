import type { Rule } from "../rule.js";
import { topicConflicts } from "./topic-conflicts.js";
import { topicForms } from "./topic-forms.js";
import { topicLabels } from "./topic-labels.js";

/** The rules about MQTT topics. */
export const mqttRules: readonly Rule[] = [topicForms, topicConflicts, topicLabels];
