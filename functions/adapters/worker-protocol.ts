import type { ErrorKind } from "../model/errors.ts";

/** What a worker is asked to do. */
export interface WorkerTask {
  readonly job: string;
  readonly input: unknown;
}

/** What it answers: the result, or an error that we expect. */
export type WorkerAnswer =
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: ErrorKind; readonly message: string };
