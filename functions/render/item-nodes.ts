import { entryCited } from "../model/courts.ts";
import type { DigestDocument, DigestItem, DigestSentence, DigestSummary } from "../model/digest.ts";
import { isAmicusKind } from "../model/kinds.ts";
import { dayIn } from "../model/time.ts";
import { entryUrl } from "./addresses.ts";
import { longDay } from "./dates.ts";
import { documentLink, pacerLink } from "./document-link.ts";
import type { Frame } from "./frame.ts";
import type { ItemLine, Line, MailNode, Span } from "./mail-nodes.ts";
import { calmedName } from "./objects.ts";
import { hostOf, safeLink } from "./outside-text.ts";
import { statementOf } from "./statements/of-item.ts";
import { litigationOf } from "./subject.ts";

/** One entry: what it is and of what, who, where, when, what it says, and how to read it. */
export function itemNode(item: DigestItem, place: number, frame: Frame): MailNode {
  return {
    is: "item",
    level: 3,
    heading: [`${place}. `, ...headingOf(item, frame)],
    lines: [
      ...toned("plain", notes(item, frame)),
      ...toned("plain", isAmicus(item) ? who(item, frame) : []),
      ...toned("fact", isAmicus(item) ? [] : who(item, frame)),
      ...toned("fact", [caseLine(item, frame), [dayLine(item, frame)], ...writers(item, frame)]),
      ...toned("plain", noSummary(item, frame)),
      ...toned("words", [...docketText(item, frame), ...sentenceLines(item, frame)]),
      ...toned("plain", [...documentState(item, frame), ...links(item, frame)]),
    ],
  };
}

function toned(tone: ItemLine["tone"], lines: readonly Line[]): ItemLine[] {
  return lines.map((line) => ({ tone, line }));
}

function headingOf(item: DigestItem, { words, digest }: Frame): Line {
  if (item.telling) {
    const matter = digest.matters.find(({ matter }) => item.entry.startsWith(`${matter.id}-`)) ?? digest.matters[0];
    const said = statementOf(item, matter ? litigationOf(matter) : "", words, { as: "heading", where: true });
    if (said.length > 0) return said;
  }
  if (isAmicus(item)) {
    const names = { printed: words.item.amici(item.amici, item.amiciMore) };
    return item.kind === "motion_for_leave_amicus" ? [names, ` ${words.item.leave}`] : [names];
  }
  if (item.weight === "ruling") return words.spans.ruling(item);
  if (isCourts(item)) return words.spans.court(item);
  const name = words.item.filing(item.kind, item.detail);
  return item.filer === null ? [name] : [`${name}${words.item.filedByName}`, { printed: filerOf(item, item.filer) }];
}

function filerOf(item: DigestItem, filer: string): string {
  return item.role ? `${filer} (${item.role})` : filer;
}

function isAmicus(item: DigestItem): boolean {
  return isAmicusKind(item.kind);
}

/** What is unusual about the entry comes first. */
function notes(item: DigestItem, frame: Frame): Line[] {
  const { words, language, digest } = frame;
  const lines: Line[] = [];
  if (item.withdrawn) lines.push([words.item.withdrawn]);
  if (item.follows) {
    const { kind, detail, entry } = item.follows;
    const number = numberOf(entry, frame) ?? entry;
    lines.push([words.item.follows(kind, detail, number)]);
  }
  if (item.lateSince) {
    const filed = item.filedOn ?? item.enteredOn;
    const seen = longDay(dayIn(digest.zone, item.lateSince), language);
    lines.push([words.item.foundLate(filed ? longDay(filed, language) : words.soFar.undated, seen)]);
  }
  if (item.toldAs) lines.push([words.item.toldAs(item.toldAs)]);
  return lines;
}

/** The number, where the entry is listed in this mail. */
function numberOf(entry: string, { digest }: Frame): string | null {
  const items = digest.matters.flatMap((matter) => matter.sections).flatMap((section) => section.blocks);
  const found = items.find((block) => block.kind === "item" && block.item.entry === entry);
  return found?.kind === "item" ? entryCited(found.item.docket.court, found.item.number) : null;
}

function who(item: DigestItem, { words }: Frame): Line[] {
  // A side that is stated stands in the heading.
  if (isAmicus(item))
    return item.supporting?.status === "stated" && item.telling
      ? []
      : [[{ label: words.item.inSupportOf }, " ", ...sideOf(item, words)]];
  if (item.telling?.deeds.some(({ does }) => does === "argued")) return [];
  const judges = item.judges.length > 0 ? item.judges : (item.summary?.panel ?? []);
  if (judges.length > 0)
    return [
      [
        { label: judges.length > 1 ? words.item.panel : words.item.by },
        " ",
        { printed: words.listOf(judges.map(calmedName)) },
      ],
    ];
  // A party's name stands in the heading of its filing.
  return isCourts(item) && item.filer !== null
    ? [[{ label: words.item.by }, " ", { printed: filerOf(item, item.filer) }]]
    : [];
}

/** Whether a court did it. */
function isCourts(item: DigestItem): boolean {
  return item.weight === "ruling" || item.acts.length > 0 || item.judges.length > 0;
}

function sideOf(item: DigestItem, words: Frame["words"]): Line {
  const { status, side, name } = item.supporting ?? { status: "not_read", side: null, name: null };
  if (status === "stated" && side !== null) return [words.item.side(side, name)];
  if (status === "conflict") return [words.item.sideConflict];
  if (status === "not_stated") return [item.summary ? words.item.sideNotStated : words.item.sideNotOnDocket];
  return [words.item.sideNotRead];
}

/** "Innovation Law Lab v. McAleenan, No. 19-15716 (9th Cir.), Dkt. 39" */
function caseLine(item: DigestItem, { words }: Frame): Line {
  const { caption, number, court } = item.docket;
  const line: Span[] = [{ printed: words.item.caseLine(caption, number, court, entryCited(court, item.number)) }];
  if (item.alsoOn.length > 0) line.push(` · ${words.item.alsoOn(item.alsoOn.map((docket) => docket.number))}`);
  return line;
}

function dayLine(item: DigestItem, { words, language }: Frame): string {
  if (item.filedOn !== null) return words.item.filed(longDay(item.filedOn, language));
  return item.enteredOn === null ? words.item.undated : words.item.entered(longDay(item.enteredOn, language));
}

function docketText(item: DigestItem, { words, deployment }: Frame): Line[] {
  if (!item.docketText) return [];
  const label = deployment.replay ? words.item.docketTextReplay : words.item.docketText;
  const { text, cut } = item.docketText;
  return [[{ label }, " ", { printed: text }, ...(cut ? [" […]"] : [])]];
}

function writers({ summary }: DigestItem, { words }: Frame): Line[] {
  if (!summary) return [];
  const lines: Line[] = [];
  if (summary.author) lines.push([{ label: words.item.author }, " ", { printed: calmedName(summary.author) }]);
  if (summary.separate.length > 0) {
    const separate = summary.separate.map(
      (one) => `${calmedName(one.judge)} ${words.item.separately(one.writing, one.joinedBy)}`,
    );
    lines.push([{ label: words.item.separate }, " ", { printed: separate.join("; ") }]);
  }
  if (summary.vote) lines.push([{ label: words.item.vote }, " ", { printed: summary.vote }]);
  return lines;
}

/** The sentences of the summary, under the labels that say whose words they are. */
function sentenceLines({ summary }: DigestItem, { words }: Frame): Line[] {
  if (!summary) return [];
  const lines: Line[] = [];
  let label = "";
  let field = "";
  for (const sentence of summary.sentences) {
    const whose = labelOf(sentence, summary, words);
    // Said once of all that stands below it
    if (whose !== label)
      lines.push([{ label: whose }, ...(summary.demonstration ? [` ${words.item.demonstration}`] : [])]);
    const first = sentence.field !== field || whose !== label;
    label = whose;
    field = sentence.field;
    const name = words.item.field(sentence.field);
    lines.push([...(first && name !== "" ? [{ label: name }, " "] : []), ...sentenceSpans(sentence, summary, words)]);
  }
  return lines;
}

function labelOf(sentence: DigestSentence, summary: DigestSummary, words: Frame["words"]): string {
  const { labels } = words.item;
  if (summary.demonstration) return labels.paraphrase;
  if (sentence.by) return labels[sentence.by];
  return sentence.words === "drafted" ? labels.drafted : labels.quoted;
}

/** A quotation with its page; the words of a demonstration stand without quotation marks. */
function sentenceSpans(sentence: DigestSentence, summary: DigestSummary, words: Frame["words"]): Span[] {
  const { text, cut, number } = sentence;
  const numbered = number ? [`${number}${number.endsWith(".") ? "" : "."} `] : [];
  const page = ` ${words.item.page(sentence.page)}`;
  if (summary.demonstration) {
    return [...numbered, { printed: unquoted(text) }, ...(cut ? [" […]"] : []), page];
  }
  if (sentence.words === "drafted") return [...numbered, { printed: text }, ...(cut ? [" […]"] : []), page];
  return sentence.field === "argues"
    ? [...numbered, { printed: text }, ...(cut ? [" […]"] : []), page]
    : [...numbered, { quote: text, cut }, page];
}

/** A demonstration text is nobody's speech, so no quotation mark of its own stands around a part of it either. */
function unquoted(text: string): string {
  return text
    .replace(/["“”„«»]/g, "") // "so-called"
    .replace(/(?<!\w)['‘]([^'’]*)['’](?!\w)/g, "$1"); // ‘safe’; not the mark in "court's"
}

/** A document that was read, or should have been, of which there is no summary: what follows is all there is. */
function noSummary({ document, summary, weight }: DigestItem, { words }: Frame): Line[] {
  const state = summary || weight === "routine" ? undefined : document?.state;
  return state === "failed" || state === "read" ? [[words.item.noSummary]] : [];
}

/** Why the document was not read, beside the links to it. */
function documentState({ document, summary, weight, supporting }: DigestItem, { words }: Frame): Line[] {
  if (summary || !document || weight === "routine") return [];
  const says: Readonly<Partial<Record<DigestDocument["state"], string>>> = {
    // Of an amicus brief whose side is not known it was said beside the side.
    ...(supporting?.status === "not_read" ? {} : { waiting: words.item.notRead }),
    scan: words.item.scan,
    sealed: words.item.sealed,
    paywalled: words.item.paywalled,
    unavailable: document.url === null ? words.item.unavailable : words.item.notServed,
  };
  const said = says[document.state];
  return said === undefined ? [] : [[said]];
}

/** The document, and our page of the entry. */
function links(item: DigestItem, frame: Frame): Line[] {
  const { words, deployment } = frame;
  const url = entryUrl(deployment.baseUrl, item.entry);
  const spans: Span[] = [...(item.document ? documentLinks(item, item.document, frame) : [])];
  const own: Span = { link: words.item.thisEntry(item.entry), written: words.item.thisEntryWritten, href: url };
  const line: Span[] = spans.flatMap((span) => [span, " · "]);
  const others = item.document && item.document.others > 0 ? [` · ${words.item.others(item.document.others)}`] : [];
  return [[...line, own, ...others]];
}

function documentLinks(item: DigestItem, document: DigestDocument, { words, deployment }: Frame): Span[] {
  const noun = words.item.nouns(item.kind);
  const what = entryCited(item.docket.court, item.number) ?? item.entry;
  const free =
    document.state === "paywalled" || document.state === "sealed"
      ? undefined
      : documentLink(document, `${item.entry}.0`, deployment);
  const spans: Span[] = [];
  if (free) {
    const pages = document.pages === null ? [] : [words.item.pages(document.pages)];
    spans.push({ link: words.item.read(noun, ["PDF", ...pages, hostOf(free)]), href: free, apart: what });
  }
  const pacer = pacerLink(document, deployment);
  if (pacer) spans.push({ link: words.item.pacer(what), href: pacer, apart: item.entry });
  const copy = safeLink(document.copyUrl);
  if (copy) spans.push({ link: words.item.freeCopy(what), href: copy, apart: item.entry });
  if (document.fromText) spans.push(words.item.fromText);
  return document.suppliedByOperator ? [...spans, words.item.supplied] : spans;
}
