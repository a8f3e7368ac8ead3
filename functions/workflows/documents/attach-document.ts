import { placeOf, refuseStamp } from "../../entries/stamp-fits.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Docket } from "../../model/docket.ts";
import type { DocumentRecord } from "../../model/document.ts";
import type { DocumentOutcome } from "../../model/document-job.ts";
import type { Entry } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import { matterOfEntry } from "../../model/matter-of-entry.ts";
import type { Summary } from "../../model/summary.ts";
import type { Ports } from "../../ports/index.ts";
import { entriesOf } from "../../store/entries.ts";
import { rollForward } from "../../store/ledger.ts";
import { recordDocument } from "./record-document.ts";

/** A copy of a filing that the operator obtained lawfully. */
export interface Attachment {
  readonly entry: string;
  readonly bytes: Uint8Array;
  /** The Supreme Court and some others stamp nothing: the operator vouches for the copy. */
  readonly withoutStamp?: true;
}

/** What became of it. */
export interface Attached {
  readonly document: string;
  readonly sha256: string;
  readonly pages: number;
  /** told: goes out under "Now readable". quiet: readers were never told of the entry. before: it was attached already. */
  readonly how: "told" | "quiet" | "before";
}

type AttachPorts = Pick<Ports, "clock" | "ids" | "log" | "record" | "archive" | "isolate" | "wake">;

/**
 * Adds a copy to an entry as its main document: checked against the stamp on its pages, read and summarized as any other,
 * archived, and shown as supplied by the operator. Repeating it is a no-op.
 * @throws ExpectedError("missing") no such entry; ("conflict") its document was read already, or it is sealed;
 * ("invalid") the copy is of another filing, or bears no stamp; ("unreadable") nothing can be quoted from it
 */
export async function attachDocument(
  ports: AttachPorts,
  deployment: Deployment,
  attachment: Attachment,
): Promise<Attached> {
  const matter = matterOfEntry(deployment, attachment.entry);
  await rollForward(ports.record, matter.id);
  const [stored] = await entriesOf(ports.record, matter.id, [attachment.entry]);
  const docket = matter.dockets.find((one) => one.id === stored?.entry.docket);
  if (!stored || !docket) throw new ExpectedError("missing", `there is no entry ${attachment.entry}`);
  const { entry } = stored;
  refuseSealed(entry);
  const { outcome, summary } = await readCopy(ports, entry, docket, attachment);
  const sha256 = await ports.archive.put(attachment.bytes, { contentType: "application/pdf" });
  const document = entry.documents[0]?.id ?? `${entry.id}.0`;
  const result = { document, sha256, pages: outcome.pages };
  if (entry.documents[0]?.sha256 === sha256) return { ...result, how: "before" };
  const event = await recordDocument(ports, {
    entry,
    document,
    settled: { state: "read", reason: null, sha256, outcome: { ...outcome, summary: { ...summary, sha256 } } },
    source: "import",
    ready: withRoomForCopy,
  });
  if (!event) throw new ExpectedError("conflict", `the document of ${entry.id} was read already`);
  await ports.wake.wake("send");
  return { ...result, how: event.quiet ? "quiet" : "told" };
}

function refuseSealed({ id, status, documents }: Entry): void {
  if (status === "sealed" || documents[0]?.state === "sealed")
    throw new ExpectedError("conflict", `${id} is sealed by the court: no copy of it is kept here`);
}

/** The copy, read; refused when it is another filing's, and when nothing can be quoted from it: then the entry stays as it is. */
async function readCopy(
  { isolate }: Pick<Ports, "isolate">,
  entry: Entry,
  docket: Docket,
  { bytes, withoutStamp }: Attachment,
): Promise<{ readonly outcome: DocumentOutcome; readonly summary: Summary }> {
  const outcome = await isolate.readDocument({
    bytes,
    contentType: "application/pdf",
    kind: entry.kind,
    court: entry.court,
    docketNumber: docket.number,
    entryNumber: entry.number,
    filedOn: entry.filedOn,
    sha256: "", // known when it is archived, which it is only when it fits
  });
  const { summary, reason } = outcome;
  if (!summary)
    throw new ExpectedError("unreadable", `nothing can be quoted from this copy: ${WHY[reason ?? ""] ?? reason}`);
  const refused = summary.stamp ? refuseStamp(summary.stamp, entry, docket.number) : undefined;
  if (refused) throw new ExpectedError("invalid", refused);
  if (!summary.stamp && !withoutStamp)
    throw new ExpectedError(
      "invalid",
      `its pages bear no court's stamp, so nothing shows that it is ${entry.id} (${placeOf(docket.number, entry.number, entry.filedOn)}); if you are sure, add --without-stamp`,
    );
  return { outcome, summary };
}

const WHY: Readonly<Record<string, string>> = {
  scan: "it is a scan without text",
  too_little_text: "it has too little text",
  kind: "entries of this kind are not read",
  nothing_quotable: "no passage of it can be vouched for",
};

/** The entry with a main document that this copy may settle; undefined where one was read, or the court has sealed it. */
function withRoomForCopy(entry: Entry): Entry | undefined {
  const [main, ...others] = entry.documents;
  if (entry.status === "sealed" || main?.state === "sealed" || main?.state === "read") return undefined;
  const document: DocumentRecord = main ?? {
    id: `${entry.id}.0`,
    title: null,
    url: null,
    pages: null,
    sha256: null,
    state: "unavailable",
    reason: null,
  };
  // What stands behind PACER is linked as such, never as a file that anybody can open.
  const url = document.state === "paywalled" ? null : document.url;
  return { ...entry, documents: [{ ...document, url, suppliedByOperator: true }, ...others] };
}
