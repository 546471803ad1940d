import { createServer } from "node:http";
import { answerByHand } from "../floors/server.js";
import { stage } from "../inputs.js";
import { serve } from "../measure/serve.js";

serve(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [first] = chunks;
      const body = chunks.length === 1 && first ? first : Buffer.concat(chunks);
      const answer = answerByHand(request.method ?? "", request.url ?? "", body, () => stage);
      response.writeHead(answer.status, {
        ...answer.headers,
        "content-length": Buffer.byteLength(answer.body),
      });
      response.end(answer.body);
    });
  }),
);
