import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./imports.ts";
import { TABLES } from "./table-files.ts";
import { writtenAnew } from "./tables.ts";

// What comes out of each table's lines is written anew. Every line that changes is a change of what readers are told: read them.
for (const table of Object.values(TABLES)) writeFileSync(join(ROOT, table.path), writtenAnew(table));
