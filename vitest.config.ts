import { defineConfig } from "vitest/config";

/** Folders of tests that only call functions, with tables in memory: none changes what a module holds. */
const PURE = "test/{digest,documents,entries,history,matters,model,render,sources,store,web,workflows}/**/*.test.ts";
const LONG = ["test/**/*.long.test.ts", "**/node_modules/**"];
const TIMES = { testTimeout: 30_000, hookTimeout: 60_000 };

/** `npm test`: everything but the long runs, which `npm run test:long` holds. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      // Nothing to keep apart: a worker loads each module once for all of its files.
      { test: { name: "values", include: [PURE], exclude: LONG, isolate: false, ...TIMES } },
      { test: { name: "copies", include: ["test/**/*.test.ts"], exclude: [PURE, ...LONG], ...TIMES } },
    ],
  },
});
