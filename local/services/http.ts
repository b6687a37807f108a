/** Requests and answers of the REST face, the same for the HTTP server, UrlFetchApp and the advanced services. */
import type { Caller } from './caller';

export interface ApiRequest {
  method: string;
  /** Host without scheme: `sheets.googleapis.com`, `www.googleapis.com`. */
  host: string;
  /** Path and query as sent. */
  path: string;
  /** Lower-case names. */
  headers: Record<string, string>;
  body?: Uint8Array;
}

export interface ApiResponse {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Uint8Array;
}

/** A REST service: answers requests under its paths; throws ApiError for every refusal. Synchronous. */
export interface RestService {
  handle(request: ApiRequest, caller: Caller): ApiResponse;
}
