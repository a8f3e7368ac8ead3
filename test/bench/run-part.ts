import type { Row } from "./row.ts";

/* node run-part.ts <name>: runs one part and prints its rows as JSON on the last line. Started by run.ts. */
const name = process.argv[2] ?? "";
const part = (await import(new URL(`parts/${name}.ts`, import.meta.url).href)) as { rows(): Promise<Row[]> };
const rows = await part.rows();
process.stdout.write(`\n${JSON.stringify(rows)}\n`, () => process.exit(0));
