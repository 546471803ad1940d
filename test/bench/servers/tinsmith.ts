import { createServer } from "node:http";
import { toNodeHandler } from "@tinsmith/apigateway-server/node";
import { service } from "../service.js";
import { serve } from "../measure/serve.js";

serve(createServer(toNodeHandler(service)));
