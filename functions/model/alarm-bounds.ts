/** Figures of the watch; above its bound a promise is not kept. On AWS an alarm rings, on one machine the owner gets a mail. */
export const ALARM_ABOVE = {
  checksLateMinutes: 90,
  troubledSources: 0,
  openWork: 0,
  digestsLateMinutes: 20,
  mailStands: 0,
} as const;

export type WatchedFigure = keyof typeof ALARM_ABOVE;
