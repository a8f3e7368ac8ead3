import { execFile } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { chmod } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";

/*
 * A real browser on a bare machine. The package @sparticuz/chromium carries Chromium, the libraries that a machine
 * without a desktop lacks (libnss3, libnspr4, libexpat), and one font; all of it is unpacked once a version below the
 * system's temporary folder. CHROMIUM_PATH names another browser (on a Mac, say) and nothing is unpacked.
 */

const FLAGS = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

const run = promisify(execFile);

/** Starts the browser, with `flags` of its own besides. Close it when done. */
export async function startBrowser(...flags: readonly string[]): Promise<Browser> {
  const own = process.env["CHROMIUM_PATH"];
  if (own) return chromium.launch({ executablePath: own, args: [...FLAGS, ...flags] });
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: [...FLAGS, ...flags],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  });
}

/** How a page is looked at. Nobody's page needs JavaScript, so it is off unless asked for (axe needs it). */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly javaScript?: true;
}

/** A fresh page of a fresh profile. */
export async function openPage(browser: Browser, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.scheme ?? "light",
    javaScriptEnabled: look.javaScript ?? false,
    locale: "en-US",
    // A page may not reach beyond the loopback, whatever it says.
    proxy: { server: "http://127.0.0.1:9", bypass: "127.0.0.1,localhost" },
  });
  return context.newPage();
}

/** The folder with the unpacked browser; made whole beside its place and then moved there, so that half of one is never used. */
async function unpackedChromium(): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const { version } = JSON.parse(readFileSync(join(bin, "..", "package.json"), "utf8")) as { version: string };
  const place = join(tmpdir(), `docketwire-chromium-${version}`);
  if (existsSync(place)) return place;
  const making = mkdtempSync(`${place}-`);
  await Promise.all([
    unpack(join(bin, "chromium.br"), join(making, "chromium")),
    unpackTar(join(bin, "al2023.tar.br"), making),
    unpackTar(join(bin, "fonts.tar.br"), making),
  ]);
  await chmod(join(making, "chromium"), 0o755);
  writeFileSync(join(making, "fonts.conf"), fontsConf(place));
  try {
    renameSync(making, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(making, { recursive: true }); // another run was faster
  }
  return place;
}

async function unpack(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

async function unpackTar(from: string, folder: string): Promise<void> {
  const tar = join(folder, `${Math.random().toString(36).slice(2)}.tar`);
  await unpack(from, tar);
  await run("tar", ["-x", "-f", tar, "-C", folder]);
  rmSync(tar);
}

/** The carried font for every family, so that pictures are the same on every machine; the machine's own for rare signs. */
function fontsConf(place: string): string {
  const families = ["serif", "sans-serif", "monospace", "system-ui"];
  const aliases = families.map(
    (family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(place, "fonts")}</dir>
<dir>/usr/share/fonts</dir>
<cachedir>${join(place, "font-cache")}</cachedir>
${aliases.join("\n")}
</fontconfig>
`;
}
