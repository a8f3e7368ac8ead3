/** What is mutated together, and the tests that must notice. */
export interface MutatedModule {
  readonly name: string;
  /** Paths from the root. */
  readonly files: readonly string[];
  /** Only the tests that belong to it: quick ones, on values and in memory. */
  readonly tests: readonly string[];
}

/** The code on which everything rests: what is written once, what is told once, who may act, what reaches a page. */
export const MUTATED: readonly MutatedModule[] = [
  { name: "ledger", files: ["functions/store/ledger.ts"], tests: ["test/store/ledger.test.ts"] },
  {
    name: "reconcile",
    files: [
      "functions/entries/reconcile.ts",
      "functions/entries/match-rows.ts",
      "functions/entries/record-row.ts",
      "functions/entries/record-missing.ts",
      "functions/entries/reworded-rows.ts",
      "functions/entries/amendment.ts",
      "functions/entries/number-ranges.ts",
    ],
    tests: ["test/entries/reconcile.test.ts"],
  },
  {
    name: "claim",
    files: ["functions/store/send-states.ts", "functions/store/send-item.ts"],
    tests: ["test/store/send-item.test.ts", "test/store/send-states.test.ts"],
  },
  {
    name: "token",
    files: ["functions/adapters/hmac-keyring.ts", "functions/workflows/readers/tokens.ts"],
    tests: ["test/adapters/hmac-keyring.test.ts", "test/workflows/readers/tokens.test.ts"],
  },
  {
    name: "escaping",
    files: [
      "functions/model/outside-text.ts",
      "functions/render/outside-text.ts",
      "functions/render/pages/html.ts",
      "functions/render/message.ts",
      "functions/adapters/json-log.ts",
    ],
    tests: [
      "test/render/outside-text.test.ts",
      "test/render/pages/html.test.ts",
      "test/render/message.test.ts",
      "test/adapters/json-log.test.ts",
    ],
  },
];
