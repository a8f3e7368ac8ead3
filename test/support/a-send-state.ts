import { firstPreferences, type Pending, type SendState } from "../../functions/model/reader.ts";

/** A daily reader who has been told event 3 and nothing is on the way. */
export function aSendState(fields: Partial<SendState> = {}): SendState {
  return {
    reader: "q83vEjRWeJCrze8SNFZ4kA",
    address: "ann@example.org",
    addressEpoch: 1,
    active: true,
    preferencesRevision: 4,
    preferences: firstPreferences({ cadence: "daily", language: "en" }),
    watermarks: { mpp: 3 },
    joined: { mpp: 1 },
    recent: [],
    ...fields,
  };
}

/** A mail that covers events up to 5, claimed at 7 a.m. Eastern for ten minutes. */
export function aPending(fields: Partial<Pending> = {}): Pending {
  return {
    key: "q83vEjRWeJCrze8SNFZ4kA_5d41",
    nonce: "n1",
    attempt: 1,
    claimedAt: "2019-06-27T11:00:00.000Z",
    lease: "2019-06-27T11:10:00.000Z",
    to: { mpp: 5 },
    slot: "2019-06-27T11:00:00.000Z",
    ...fields,
  };
}
