// A newsroom that shows verdicts: reads them, asks what changed without reading it twice, and is told when something does.
// DOCKET_URL and DOCKET_KEY say where and by whom.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { createClient } from "./index.js";

const docket = createClient({
  server: process.env.DOCKET_URL ?? "http://localhost:8080",
  key: process.env.DOCKET_KEY,
});

/** What was answered well; everything else says why (RFC 9457). */
function good<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

for (const verdict of good(await docket.GET("/v1/verdicts", { params: { query: { limit: 5 } } })).items) {
  console.log(`verdict ${verdict.number} ${verdict.status}: ${verdict.claim.text}`);
}

// The ETag of an answer is all that it takes to ask whether there is another.
const first = await docket.GET("/v1/verdicts/changes", { params: { query: { after: 0 } } });
console.log(`changes ${good(first).items.length}`);
const etag = first.response.headers.get("etag") ?? "";
const again = await docket.GET("/v1/verdicts/changes", { params: { query: { after: 0 }, header: { "If-None-Match": etag } } });
if (again.response.status === 304) console.log("nothing new");

// One message, believed only when its signature is good.
const told = new Promise<string>((resolve, reject) => {
  const server = createServer(async (request, answer) => {
    try {
      new Webhook(secret).verify(await text(request), request.headers as Record<string, string>);
      answer.writeHead(204).end();
      resolve(String(request.headers["webhook-id"]));
    } catch (refused) {
      answer.writeHead(401).end();
      reject(refused);
    } finally {
      server.close();
    }
  }).listen(0, "127.0.0.1", () => subscribe((server.address() as AddressInfo).port).catch(reject));
});

let secret = "";

async function subscribe(port: number): Promise<void> {
  const receiver = good(await docket.POST("/v1/webhooks", { body: { url: `http://127.0.0.1:${port}`, events: ["verdict.published"] } }));
  secret = receiver.secret ?? "";
  good(await docket.POST("/v1/webhooks/{id}/test", { params: { path: { id: receiver.id } } }));
}

console.log(`verified ${await told}`);
