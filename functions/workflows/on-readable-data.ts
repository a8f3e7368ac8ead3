import { isExpected } from "../model/errors.ts";
import type { Ports } from "../ports/index.ts";
import { checkSchema } from "../store/schema.ts";

/**
 * `run`, stopped while a newer program has written data that this one cannot read; asked once a process. A table that does
 * not answer stops nothing here: what is read next says so, where somebody handles it.
 */
export function onReadableData<Args extends readonly unknown[], Result>(
  { record }: Pick<Ports, "record">,
  run: (...args: Args) => Result | Promise<Result>,
): (...args: Args) => Promise<Result> {
  let isReadable = false;
  return async (...args) => {
    if (!isReadable) {
      try {
        await checkSchema(record);
        isReadable = true;
      } catch (error) {
        if (!isExpected(error, "unreachable")) throw error;
      }
    }
    return run(...args);
  };
}
