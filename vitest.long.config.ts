import { defineConfig } from "vitest/config";

/** `npm run test:long`: long simulation and fuzzing, every page in both schemes, real limits, built bundles. */
export default defineConfig({
  test: { include: ["test/**/*.long.test.ts"], testTimeout: 1_800_000, hookTimeout: 120_000, maxWorkers: 2 },
});
