import { join } from "node:path";
import { createVitest, type TestRunResult } from "vitest/node";

/** Tests of one folder that are run again and again: what did not change is read and translated once. */
export interface WarmTests {
  /** Runs these test files, in this order, until the first test fails. */
  run(paths: readonly string[]): Promise<Outcome>;
  /** The file was written to: it is read anew. */
  changed(path: string): void;
  end(): Promise<void>;
}

export interface Outcome {
  readonly isPassed: boolean;
  /** The test that failed first, or what went wrong outside of any test. */
  readonly failed?: string;
}

/** Keeps the order that it is given. */
class AsGiven {
  async shard<T>(files: T): Promise<T> {
    return files;
  }
  async sort<T>(files: T): Promise<T> {
    return files;
  }
}

/** Starts a test run that stays. `setup`: a file that every test file loads first. */
export async function warmTests(folder: string, setup?: string): Promise<WarmTests> {
  const vitest = await createVitest(
    "test",
    {
      root: folder,
      config: false,
      watch: false,
      include: ["test/**/*.test.ts"],
      setupFiles: setup === undefined ? [] : [setup],
      isolate: false,
      maxWorkers: 1,
      bail: 1,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      reporters: [{}],
      silent: true,
      sequence: { sequencer: AsGiven },
    },
    { server: { watch: null } },
  );
  const found = new Map((await vitest.globTestSpecifications()).map((one) => [one.moduleId, one]));
  return {
    async run(paths) {
      const specifications = paths.map((path) => found.get(join(folder, path))).filter((one) => one !== undefined);
      if (specifications.length < paths.length) throw new Error(`No test file: ${paths.join(", ")}`);
      vitest.state.clearErrors();
      vitest.state.filesMap.clear();
      return outcomeOf(await vitest.runTestSpecifications(specifications));
    },
    changed(path) {
      vitest.invalidateFile(join(folder, path));
    },
    end: () => vitest.close(),
  };
}

function outcomeOf({ testModules, unhandledErrors }: TestRunResult): Outcome {
  for (const module of testModules) {
    for (const test of module.children.allTests("failed")) return { isPassed: false, failed: test.fullName };
    if (module.state() === "failed") return { isPassed: false, failed: module.relativeModuleId };
  }
  return unhandledErrors.length > 0 ? { isPassed: false, failed: "an error outside of the tests" } : { isPassed: true };
}
