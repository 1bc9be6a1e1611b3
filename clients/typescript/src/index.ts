import createFetchClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./contract.js";

export type { components, paths };

/** What the public sees of a case. */
export type Verdict = components["schemas"]["Verdict"];

/** Something that changed in public. */
export type Change = components["schemas"]["Change"];

/** What went wrong (RFC 9457). */
export type Problem = components["schemas"]["Problem"];

export interface Options {
  /** The desk's address, such as https://docket.example. */
  server: string;
  /** A key, where something is asked that is not public. */
  key?: string;
}

/** Every operation of the contract, typed: `client.GET("/v1/verdicts", { params: { query: { status: ["DISPUTED"] } } })`. */
export function createClient({ server, key }: Options): Client<paths> {
  return createFetchClient<paths>({
    baseUrl: server,
    headers: key === undefined ? {} : { Authorization: `Bearer ${key}` },
  });
}
