/** What Google answers when a quota of this minute is used up. */
import { DriveRateError, RateLimitError } from '../host/quotas';
import { ApiError } from './api-error';

/** The answer to a quota of this minute that is used up; undefined for other errors. */
export function rateLimitOf(error: unknown): ApiError | undefined {
  if (error instanceof RateLimitError) return sheetsRateLimit(error);
  return error instanceof DriveRateError ? driveRateLimit(error) : undefined;
}

/** The 429 of the Sheets API (R40). */
function sheetsRateLimit({ message, metric, limit, limitValue, cloudProject }: RateLimitError): ApiError {
  return new ApiError(429, message, {
    status: 'RESOURCE_EXHAUSTED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: {
          service: 'sheets.googleapis.com',
          consumer: `projects/${cloudProject}`,
          quota_metric: `sheets.googleapis.com/${metric.toLowerCase().replaceAll(' ', '_')}`,
          quota_limit: limitId(limit),
          quota_limit_value: String(limitValue),
          quota_location: 'global',
        },
      },
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [
          {
            description: 'Request a higher quota limit.',
            url: 'https://cloud.google.com/docs/quotas/help/request_increase',
          },
        ],
      },
    ],
  });
}

/** `Read requests per minute per user` → `ReadRequestsPerMinutePerUser`. */
function limitId(limit: string): string {
  return limit.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The refusal of the Drive API for going too fast. */
function driveRateLimit({ scope, message }: DriveRateError): ApiError {
  const reason = scope === 'user' ? 'userRateLimitExceeded' : 'rateLimitExceeded';
  return new ApiError(403, message, { errors: [{ message, domain: 'usageLimits', reason }] });
}
