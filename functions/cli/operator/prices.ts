/** What AWS asks, in US dollars, in us-east-1, as read on the day below; other regions differ by up to a fifth. */
export const PRICES = {
  readOn: "2026-11-22",
  /** A thousand mails, SES without a plan. */
  mailsPerThousand: 0.1,
  /** A million units of DynamoDB on demand (since November 1, 2024). */
  writesPerMillion: 0.625,
  readsPerMillion: 0.125,
  tableGbMonth: 0.25,
  recoveryGbMonth: 0.2,
  notificationsPerMillion: 0.5,
  queueRequestsPerMillion: 0.4,
  invocationsPerMillion: 0.2,
  /** A GB-second on arm64. */
  lambdaGbSecond: 0.0000133334,
  requestsPerMillion: 1,
  objectsPutPerThousand: 0.005,
  objectGbMonth: 0.023,
  logsGb: 0.5,
  alarmMonth: 0.1,
  metricMonth: 0.3,
} as const;

/** What every account has for nothing, each month, for ever. */
export const FREE = {
  queueRequests: 1_000_000,
  invocations: 1_000_000,
  lambdaGbSeconds: 400_000,
  logsGb: 5,
  alarms: 10,
  metrics: 10,
  tableGb: 25,
} as const;
