import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./imports.ts";
import { withRoomsTable } from "./rooms.ts";

const file = join(ROOT, "functions/README.md");
writeFileSync(file, withRoomsTable(readFileSync(file, "utf8")));
console.log("functions/README.md: its table of folders is as test/support/rooms.ts has it");
