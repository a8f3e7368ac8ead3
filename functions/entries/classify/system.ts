/** Which clerks' habits a line follows. ACMS writes as its circuit's CM/ECF did, so it is no system of its own. */
export type ClerkSystem = "supreme" | "appeals" | "district";

/** The clerks' habits at a court, by CourtListener court id: `scotus`, `ca9`, `cadc`, `bap9`, `cand`. */
export function clerkSystemOf(court: string): ClerkSystem {
  if (court === "scotus") return "supreme";
  // ca1 … ca11, cadc, cafc, bap9, cavc, and a state's highest court (tex)
  return /^(?:ca\d{1,2}|cadc|cafc|cavc|caaf|bap\w{0,3}|tex|texapp\w*)(?:_\w+)?$/.test(court) ? "appeals" : "district";
}
