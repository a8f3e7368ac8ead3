import { defineConfig } from "vitest/config";

/** The tests of one module, as run.ts names them. Stryker's own option for that leaves what runs at import unchanged. */
export default defineConfig({ test: { include: (process.env["MUTATION_TESTS"] ?? "").split(",") } });
