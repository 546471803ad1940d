import { fastifyCreateStage } from "../peers/fastify.js";
import { serve } from "../measure/serve.js";

const app = fastifyCreateStage();
await app.ready();
serve(app.server);
