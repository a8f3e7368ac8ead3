import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, type Module, modulesBelow, ROOT, specifiersIn } from "./support/imports.ts";
import { ROOMS, withRoomsTable } from "./support/rooms.ts";

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ROOMS.map((room) => [room.name, room.mayImport]),
);
/** The worker's entry reads pages and documents; `npm start` chooses between the live copy and the replay. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "functions/adapters/worker.ts": ["sources", "documents"],
  "functions/local/start.ts": ["replay"],
};
const LAMBDAS_MAY_IMPORT = ["adapters", "workflows", "history", "web", "model"];
const INFRA_MAY_IMPORT = [
  "functions/model/settings.ts",
  "functions/model/alarm-bounds.ts",
  "functions/sources/",
  "functions/matters/",
];

/** Folders in which a package may be imported; every package that is used stands here. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^cheerio(\/slim)?$|^htmlparser2$|^domhandler$/, ["sources"]],
  [/^unpdf/, ["documents"]],
  [/^@aws-sdk\/|^@smithy\//, ["adapters"]],
  [/^node:(sqlite|worker_threads)$/, ["adapters"]],
  [/^robots-parser$|^csv-stringify|^hyparquet-writer$/, ["adapters"]],
  [/^hono$|^hono\/(?!aws-lambda|html)/, ["web", "local", "cli", "replay"]],
  [/^hono\/html$/, ["render", "web"]],
  [/^hono\/aws-lambda$/, ["functions/http.ts"]],
  [/^@hono\/node-server/, ["local"]],
  [/^nodemailer/, ["render", "adapters"]],
  [/^@observablehq\/plot$|^linkedom$|^feedsmith$|^ical-generator$/, ["render"]],
  [/^zod(\/mini)?$/, ["model", "sources", "store", "web", "adapters", "local", "replay", "cli"]],
  [/^dynalite$/, ["local"]],
  [/^pdfkit$/, ["replay"]],
  [/^@modelcontextprotocol\//, ["cli"]],
  [
    /^node:crypto$/,
    ["entries", "adapters", "local", "replay", "cli", "render", "history", "web", "store", "documents"],
  ],
  [/^node:util$/, ["sources", "local", "cli", "adapters", "history", "web"]],
  [/^node:zlib$/, ["store", "adapters", "local", "replay", "cli"]],
  [/^node:/, ["adapters", "local", "replay", "cli"]],
];

const modules = modulesBelow("functions");
const infra = modulesBelow("infra");

function folderOf(path: string): string | undefined {
  const [, folder, file] = path.split("/");
  return file === undefined ? undefined : folder;
}

describe("who may import whom", () => {
  it("sees every TypeScript file there is", () => {
    const files = [...filesBelow(join(ROOT, "functions")), ...filesBelow(join(ROOT, "infra"))].filter((path) =>
      /(?<!\.d)\.ts$/.test(path),
    );
    expect(modules.length + infra.length).toBe(files.length);
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap((module) => module.ours).length).toBeGreaterThan(modules.length);
    expect(
      specifiersIn('import type { A } from "./a.ts";\nexport { b } from "b";\nconst c = await import("./c.ts");'),
    ).toEqual(["./a.ts", "b", "./c.ts"]);
  });

  it("knows every folder, and there is no other", () => {
    const folders = readdirSync(join(ROOT, "functions"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map((entry) => entry.name).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  it("holds between the folders of functions", () => {
    const broken = modules.flatMap((module) => forbiddenIn(module));
    expect(broken).toEqual([]);
  });

  it("lets infra import settings and lists only", () => {
    const outside = infra.flatMap((module) =>
      module.ours
        .filter((path) => !path.startsWith("infra/") && !INFRA_MAY_IMPORT.some((allowed) => path.startsWith(allowed)))
        .map((path) => `${module.path} → ${path}`),
    );
    expect(outside).toEqual([]);
    const cdk = modules.filter((module) =>
      module.packages.some((name) => /^(aws-cdk-lib|constructs|cdk-nag)/.test(name)),
    );
    expect(cdk.map((module) => module.path)).toEqual([]);
  });

  it("finds every import's file", () => {
    const lost = [...modules, ...infra].flatMap((module) =>
      module.ours.filter((path) => !existsSync(join(ROOT, path))).map((path) => `${module.path} → ${path}`),
    );
    expect(lost).toEqual([]);
  });

  it("has no cycle", () => {
    expect(cycleIn(modules)).toEqual([]);
  });
});

describe("the code map", () => {
  it("shows the table of folders as it is held here", () => {
    const text = readFileSync(join(ROOT, "functions/README.md"), "utf8");
    expect(withRoomsTable(text)).toBe(text);
  });

  it("names only files and folders that are there", () => {
    const text = readFileSync(join(ROOT, "functions/README.md"), "utf8");
    const named = [...text.matchAll(/`((?:functions|test|infra)\/[\w./-]+|(?:[a-z]+\/)+[\w-]+\.ts)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, "functions", path)))).toEqual(
      [],
    );
  });
});

describe("which package is used where", () => {
  it("allows each package in its own folders only", () => {
    const broken = modules.flatMap((module) =>
      module.packages.filter((name) => !isAllowed(name, module.path)).map((name) => `${module.path} → ${name}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("the layout", () => {
  it("keeps the top level the user's", () => {
    const known =
      /^(infra|functions|test|docs|cdk\.json|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md|settings\.json|biome\.json|knip\.json|vitest(\.\w+)?\.config\.ts|stryker\.config\.\w+|node_modules|cdk\.out|coverage|reports|\..*)$/;
    expect(readdirSync(ROOT).filter((name) => !known.test(name))).toEqual([]);
  });

  it.each([
    ["functions/sources", "functions/sources/index.ts", /export const \w+: Source\b/],
    ["functions/sources", "functions/sources/formats.ts", /export const \w+: Format\b/],
    ["functions/matters", "functions/matters/index.ts", /export const \w+: Matter\b/],
    ["functions/digest/sections", "functions/digest/sections/index.ts", /export const \w+: Section\b/],
    ["functions/web/routes", "functions/web/routes/index.ts", /export (const|function) \w+/],
    ["functions/cli/commands", "functions/cli/commands/index.ts", /export const \w+: Command\b/],
  ])("lists every file of %s that is one of its kind in %s", (folder, index, exported) => {
    const listed = readFileSync(join(ROOT, index), "utf8");
    const files = filesBelow(join(ROOT, folder)).filter((path) => path.endsWith(".ts") && path !== join(ROOT, index));
    const kinds = files.filter((path) => exported.test(readFileSync(path, "utf8")));
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((path) => !listed.includes(`./${relative(join(ROOT, folder), path)}`))).toEqual([]);
  });

  it("keeps the Lambda files short", () => {
    const lambdas = readdirSync(join(ROOT, "functions")).filter((name) => name.endsWith(".ts"));
    expect(lambdas.length).toBeGreaterThanOrEqual(5);
    const long = lambdas.filter((name) => readFileSync(join(ROOT, "functions", name), "utf8").split("\n").length > 23);
    expect(long).toEqual([]);
  });
});

function forbiddenIn(module: Module): string[] {
  const own = folderOf(module.path);
  const allowed =
    own === undefined ? LAMBDAS_MAY_IMPORT : [own, ...(MAY_IMPORT[own] ?? []), ...(ALSO[module.path] ?? [])];
  return module.ours
    .filter((path) => {
      const folder = folderOf(path);
      return folder === undefined || !allowed.includes(folder);
    })
    .map((path) => `${module.path} → ${path}`);
}

function isAllowed(name: string, path: string): boolean {
  const rule = PACKAGES.find(([pattern]) => pattern.test(name));
  if (!rule) return false;
  const folder = folderOf(path);
  return rule[1].some((allowed) => allowed === path || allowed === folder);
}

/** The first cycle found, as paths; empty when there is none. */
function cycleIn(all: readonly Module[]): string[] {
  const byPath = new Map(all.map((module) => [module.path, module]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of byPath.get(path)?.ours ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const module of all) {
    const cycle = visit(module.path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
