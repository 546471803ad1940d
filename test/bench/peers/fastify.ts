import fastify, { type FastifyInstance } from "fastify";
import { stage } from "../inputs.js";
import { createStageSchema } from "./json-schema.js";

/** CreateStage as a Fastify service: its own ajv for the input, its own fast-json-stringify for the output. */
export function fastifyCreateStage(): FastifyInstance {
  const app = fastify({
    ajv: { customOptions: { allErrors: true, coerceTypes: false, removeAdditional: false } },
  });
  const { restApiId, ...members } = createStageSchema.properties;
  const required = createStageSchema.required.filter((name) => name !== "restApiId");
  const schema = {
    params: { type: "object", required: ["restApiId"], properties: { restApiId } },
    body: { ...createStageSchema, required, properties: members },
    response: { 201: stageSchema },
  };
  app.post("/restapis/:restApiId/stages", { schema }, (_request, reply) =>
    reply.code(201).send({
      ...stage,
      createdDate: stage.createdDate.getTime() / 1000,
      lastUpdatedDate: stage.lastUpdatedDate.getTime() / 1000,
    }),
  );
  return app;
}

const text = { type: "string" };
const flag = { type: "boolean" };
const texts = { type: "object", additionalProperties: text };

const stageSchema = {
  type: "object",
  properties: {
    deploymentId: text,
    clientCertificateId: text,
    stageName: text,
    description: text,
    cacheClusterEnabled: flag,
    cacheClusterSize: text,
    cacheClusterStatus: text,
    methodSettings: {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: {
          metricsEnabled: flag,
          loggingLevel: text,
          dataTraceEnabled: flag,
          throttlingBurstLimit: { type: "integer" },
          throttlingRateLimit: { type: "number" },
          cachingEnabled: flag,
          cacheTtlInSeconds: { type: "integer" },
          cacheDataEncrypted: flag,
          requireAuthorizationForCacheControl: flag,
          unauthorizedCacheControlHeaderStrategy: text,
        },
      },
    },
    variables: texts,
    documentationVersion: text,
    accessLogSettings: { type: "object", properties: { format: text, destinationArn: text } },
    canarySettings: {
      type: "object",
      properties: {
        percentTraffic: { type: "number" },
        deploymentId: text,
        stageVariableOverrides: texts,
        useStageCache: flag,
      },
    },
    tracingEnabled: flag,
    webAclArn: text,
    tags: texts,
    createdDate: { type: "number" },
    lastUpdatedDate: { type: "number" },
  },
};
