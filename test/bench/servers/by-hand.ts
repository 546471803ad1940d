import { createServer } from "node:http";
import { answerByHand } from "../floors/server.js";
import { stage } from "../inputs.js";
import { serve } from "../measure/serve.js";

serve(
  createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      text += chunk;
    });
    request.on("end", () => {
      const { status, headers, body } = answerByHand(
        request.method ?? "",
        request.url ?? "",
        text,
        () => stage,
      );
      response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
      response.end(body);
    });
  }),
);
