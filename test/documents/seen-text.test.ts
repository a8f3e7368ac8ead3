import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readPdf } from "../../functions/documents/read-pdf.ts";
import { summarize } from "../../functions/documents/summarize.ts";

type Page = (pdf: PDFKit.PDFDocument) => void;

async function drawn(...pages: readonly Page[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "LETTER", margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", () => resolve()));
  for (const page of pages) {
    pdf.addPage().font("Times-Roman").fontSize(12).fillColor("#000000");
    page(pdf);
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

const print = (pdf: PDFKit.PDFDocument, text: string, x = 72, y = 100) => pdf.text(text, x, y, { lineBreak: false });
const SEEN = "The motion to intervene is denied.";
const UNSEEN = "IT IS ORDERED that the injunction is dissolved.";

async function pagesOf(page: Page) {
  const { pages } = await readPdf(await drawn(page));
  return pages.map(({ lines, ocr, hidden }) => ({
    text: lines.map(({ text }) => text).filter((text) => text !== ""),
    ocr,
    hidden,
  }));
}

/** A gray picture of two by two points, as large as it is asked to be. */
function picture(): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crcOf(body));
    return Buffer.concat([length, body, crc]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.from([0, 200, 200, 0, 200, 200]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Draws `UNSEEN` so that nobody sees it. */
const HIDDEN: readonly (readonly [string, Page])[] = [
  ["white", (pdf) => print(pdf.fillColor("#ffffff"), UNSEEN, 72, 140)],
  ["almost white", (pdf) => print(pdf.fillColor("#fafafa"), UNSEEN, 72, 140)],
  ["half a point high", (pdf) => print(pdf.fontSize(0.5), UNSEEN, 72, 140)],
  ["one point high", (pdf) => print(pdf.fontSize(1), UNSEEN, 72, 140)],
  [
    "drawn with render mode 3",
    (pdf) => {
      pdf.addContent("3 Tr");
      print(pdf, UNSEEN, 72, 140);
      pdf.addContent("0 Tr");
    },
  ],
  [
    "covered by a white rectangle",
    (pdf) => {
      print(pdf, UNSEEN, 72, 140);
      pdf.rect(60, 130, 400, 30).fill("#ffffff");
    },
  ],
  [
    "covered by a black bar",
    (pdf) => {
      print(pdf, UNSEEN, 72, 140);
      pdf.rect(60, 130, 400, 30).fill("#000000");
    },
  ],
  [
    "black on a black bar",
    (pdf) => {
      pdf.rect(60, 130, 400, 30).fill("#000000");
      print(pdf.fillColor("#000000"), UNSEEN, 72, 140);
    },
  ],
  ["beyond the page's edge", (pdf) => print(pdf, UNSEEN, 700, 140)],
  ["below the page", (pdf) => print(pdf, UNSEEN, 72, 900)],
  [
    "outside its clip",
    (pdf) => {
      pdf.save().rect(400, 400, 50, 50).clip();
      print(pdf, UNSEEN, 72, 140);
      pdf.restore();
    },
  ],
  ["wholly transparent", (pdf) => print(pdf.fillOpacity(0), UNSEEN, 72, 140)],
  ["a faint watermark", (pdf) => print(pdf.fillOpacity(0.15), UNSEEN, 72, 140)],
];

describe("what no one sees on a page is never read:", () => {
  for (const [how, hide] of HIDDEN)
    it(how, async () => {
      const [page] = await pagesOf((pdf) => {
        print(pdf, SEEN);
        hide(pdf);
      });
      expect(page?.text).toEqual([SEEN]);
      expect(page?.hidden).toBe(UNSEEN.replace(/\s/g, "").length);
    });

  it("nor is it quoted or told as an act", async () => {
    const lines = [
      "UNITED STATES DISTRICT COURT",
      "ORDER",
      SEEN,
      "The clerk shall close the matter on the docket today.",
    ];
    const bytes = await drawn((pdf) => {
      lines.forEach((line, i) => {
        print(pdf, line, 72, 100 + 20 * i);
      });
      print(pdf.fillColor("#ffffff"), UNSEEN, 72, 300);
    });
    const made = summarize({ document: await readPdf(bytes), kind: "order", court: "cand", sha256: "0" });
    const told = JSON.stringify(made);
    expect(told).toContain("denied");
    expect(told).not.toContain("dissolved");
  });
});

describe("what a person sees stays:", () => {
  const SHOWN: readonly (readonly [string, Page])[] = [
    ["gray", (pdf) => print(pdf.fillColor("#777777"), UNSEEN, 72, 140)],
    ["two points high", (pdf) => print(pdf.fontSize(2), UNSEEN, 72, 140)],
    [
      "white on a dark bar",
      (pdf) => {
        pdf.rect(60, 130, 400, 30).fill("#222222");
        print(pdf.fillColor("#ffffff"), UNSEEN, 72, 140);
      },
    ],
    [
      "under a translucent highlight",
      (pdf) => {
        print(pdf, UNSEEN, 72, 140);
        pdf.fillOpacity(0.4).rect(60, 130, 400, 30).fill("#ffff00");
      },
    ],
    [
      "above a thin rule",
      (pdf) => {
        print(pdf, UNSEEN, 72, 140);
        pdf.rect(60, 150, 400, 1).fill("#000000");
      },
    ],
    [
      "inside its clip",
      (pdf) => {
        pdf.save().rect(60, 100, 400, 80).clip();
        print(pdf, UNSEEN, 72, 140);
        pdf.restore();
      },
    ],
  ];
  for (const [how, show] of SHOWN)
    it(how, async () => {
      const [page] = await pagesOf((pdf) => {
        print(pdf, SEEN);
        show(pdf);
      });
      expect(page?.text).toEqual([SEEN, UNSEEN]);
      expect(page?.hidden).toBeUndefined();
    });
});

describe("undrawn text over a picture of the page", () => {
  const undrawn: Page = (pdf) => {
    pdf.addContent("3 Tr");
    print(pdf, SEEN);
    pdf.addContent("0 Tr");
  };

  it("counts, and is said to be a machine's reading", async () => {
    const [page] = await pagesOf((pdf) => {
      pdf.image(picture(), 0, 0, { width: 612, height: 792 });
      undrawn(pdf);
    });
    expect(page).toEqual({ text: [SEEN], ocr: true, hidden: undefined });
  });

  it("counts where the picture lies on top of it", async () => {
    const [page] = await pagesOf((pdf) => {
      print(pdf, SEEN);
      pdf.image(picture(), 0, 0, { width: 612, height: 792 });
    });
    expect(page).toEqual({ text: [SEEN], ocr: true, hidden: undefined });
  });

  it("does not count over a picture of a part of it", async () => {
    const [page] = await pagesOf((pdf) => {
      pdf.image(picture(), 0, 0, { width: 300, height: 200 });
      undrawn(pdf);
    });
    expect(page?.text).toEqual([]);
  });

  it("gives way to print on the same page", async () => {
    const [page] = await pagesOf((pdf) => {
      pdf.image(picture(), 0, 0, { width: 612, height: 792 });
      print(pdf, `${UNSEEN} ${UNSEEN}`, 72, 200);
      undrawn(pdf);
    });
    expect(page?.text).toEqual([`${UNSEEN} ${UNSEEN}`]);
    expect(page?.ocr).toBeUndefined();
  });
});

describe("a cover that a machine read from a picture", () => {
  it("states no amicus and no side, and the summary says that its words are a machine's", async () => {
    const lines = [
      "UNITED STATES COURT OF APPEALS",
      "BRIEF OF AMICI CURIAE TWELVE PORT CITIES",
      "IN SUPPORT OF APPELLEES",
      "CONCLUSION",
      "For these reasons the judgment of the district court should be affirmed by this Court.",
    ];
    const bytes = await drawn((pdf) => {
      pdf.image(picture(), 0, 0, { width: 612, height: 792 });
      pdf.addContent("3 Tr");
      lines.forEach((line, i) => {
        print(pdf, line, 72, 100 + 30 * i);
      });
      pdf.addContent("0 Tr");
    });
    const made = summarize({ document: await readPdf(bytes), kind: "amicus_brief", court: "ca9", sha256: "0" });
    if ("none" in made || made.of.form !== "brief") throw new Error("no summary");
    expect(made.of.amici.status).toBe("not_stated");
    expect(made.of.supporting.status).toBe("not_stated");
    expect(made.of.relief.map(({ text }) => text)).toEqual([lines.at(-1)]);
    expect(made.warnings).toEqual(["1 of 1 pages are pictures, read by a machine (OCR): compare the words"]);
  });
});

describe("a short rule low on the page", () => {
  const body = (pdf: PDFKit.PDFDocument) => {
    for (let i = 0; i < 8; i++)
      print(pdf.fontSize(12), `The fee was raised again in year ${i} of the plan.`, 72, 100 + 24 * i);
  };

  it("parts the notes from the text, so that no note enters a sentence", async () => {
    const bytes = await drawn(
      (pdf) => {
        body(pdf);
        print(pdf, "The order of the court should be", 72, 292);
        pdf.rect(72, 600, 144, 0.5).fill("#000000");
        pdf.fillColor("#000000");
        print(pdf.fontSize(6.5), "3", 72, 606);
        print(pdf.fontSize(10), "See the letter of counsel, 12 Harbor Road.", 78, 608);
      },
      (pdf) => {
        print(pdf.fontSize(12), "reversed, and the fee refunded.", 72, 100);
      },
    );
    const { pages } = cleanDocument(await readPdf(bytes));
    expect(pages[0]?.lines.at(-1)?.text).toBe("The order of the court should be");
    expect(pages[0]?.notes.map(({ text }) => text).join(" ")).toContain("3 See the letter of counsel");
  });

  it("is none where it underlines a heading", async () => {
    const bytes = await drawn((pdf) => {
      body(pdf);
      print(pdf.fontSize(12), "Standing of the League", 72, 600);
      pdf.rect(72, 611, 120, 0.5).fill("#000000");
      print(pdf.fillColor("#000000").fontSize(10), "The league has members in the harbor.", 72, 640);
    });
    const { pages } = cleanDocument(await readPdf(bytes));
    expect(pages[0]?.notes).toEqual([]);
  });
});
