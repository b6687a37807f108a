/** Calls of the REST APIs by a script, through UrlFetchApp or an advanced service: cost, quota and faults, then the API. */
import { FETCH_ALL_OVERHEAD_MILLISECONDS } from '../../host/costs';
import { TransientError } from '../../host/faults';
import type { GroupCall, LiveExecution } from '../../host/live-execution';
import { DailyQuotaError } from '../../host/quotas';
import { ExecutionKill } from '../../host/script-error';
import { ApiError } from '../api-error';
import { type BatchPart, batchAnswer, batchParts } from '../batch';
import type { Caller } from '../caller';
import type { ApiRequest, ApiResponse } from '../http';
import { rateLimitOf } from '../rate-limit';
import { classify, isBatch } from './classify';

/** Who calls, or why the API does not know. */
export type ApiIdentity = Caller | ApiError;

function send(execution: LiveExecution, request: ApiRequest, caller: ApiIdentity): ApiResponse {
  return caller instanceof ApiError ? answer(caller) : execution.host.api.fetch(request, caller);
}

/** Carries out one request on behalf of a caller; refusals of quota and faults come back as answers of the API. */
export function callApi(execution: LiveExecution, request: ApiRequest, caller: ApiIdentity): ApiResponse {
  if (isBatch(request)) return callBatch(execution, request, caller);
  const { kind, detail } = classify(request, execution.workspace);
  try {
    return execution.perform(kind, detail, () => send(execution, request, caller));
  } catch (error) {
    return refusal(error);
  }
}

/** Carries out requests at the same time; each counts, together they take as long as the longest. */
export function callApiTogether(
  execution: LiveExecution,
  requests: readonly { request: ApiRequest; caller: ApiIdentity }[],
): ApiResponse[] {
  const calls = requests.map(({ request, caller }): GroupCall<ApiResponse> => {
    if (isBatch(request))
      return {
        kind: 'light',
        detail: { what: 'drive.batch' },
        action: () => callBatch(execution, request, caller),
      };
    return { ...classify(request, execution.workspace), action: () => send(execution, request, caller) };
  });
  return execution.performTogether(calls, FETCH_ALL_OVERHEAD_MILLISECONDS, refusal);
}

/**
 * A Drive batch counts its parts, each with its own quota and its own answer. Killed between two parts, the later ones
 * are not carried out: harsher than Google, which finishes what has arrived.
 */
function callBatch(execution: LiveExecution, request: ApiRequest, caller: ApiIdentity): ApiResponse {
  let parts: BatchPart[];
  try {
    parts = batchParts(request);
  } catch (error) {
    if (error instanceof ApiError) return answer(error);
    throw error;
  }
  const calls = parts.map(
    (part): GroupCall<ApiResponse> => ({
      ...classify(part.request, execution.workspace),
      action: () => send(execution, part.request, caller),
    }),
  );
  const answers = execution.performTogether(calls, FETCH_ALL_OVERHEAD_MILLISECONDS, refusal);
  return batchAnswer(
    parts.flatMap((part, index) => {
      const made = answers[index];
      return made ? [{ part, answer: made }] : [];
    }),
  );
}

function refusal(error: unknown): ApiResponse {
  if (error instanceof ExecutionKill) throw error;
  const rateLimit = rateLimitOf(error);
  if (rateLimit) return answer(rateLimit);
  if (error instanceof TransientError) return answer(transientBody(error));
  if (error instanceof DailyQuotaError) {
    return answer(
      new ApiError(403, 'User rate limit exceeded.', {
        errors: [
          { message: 'User rate limit exceeded.', domain: 'usageLimits', reason: 'userRateLimitExceeded' },
        ],
      }),
    );
  }
  throw error;
}

const TRANSIENT: Readonly<Record<number, { message: string; status: string }>> = {
  429: { message: 'Too many requests. Please try again later.', status: 'RESOURCE_EXHAUSTED' },
  500: { message: 'Internal error encountered.', status: 'INTERNAL' },
  503: { message: 'The service is currently unavailable.', status: 'UNAVAILABLE' },
};

function transientBody({ status, message }: TransientError): ApiError {
  const known = TRANSIENT[status];
  return new ApiError(status, known?.message ?? message, known && { status: known.status });
}

function answer(error: ApiError): ApiResponse {
  return {
    status: error.code,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: Buffer.from(error.body()),
  };
}
