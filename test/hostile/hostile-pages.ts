import { courtPage } from "./hostile-copy.ts";

/** A page that wants more memory or time than a page may take. */
export interface HostilePage {
  readonly name: string;
  readonly what: string;
  /** What is said of it. */
  readonly words: RegExp;
  bytes(): Uint8Array;
}

const many = (item: string, times: number): string => item.repeat(times);
const row = (text: string): Uint8Array => Buffer.from(courtPage(`<tr><td>Apr 02 2030</td><td>x ${text}</td></tr>`));

/** Threats C7 to C10 and C13: a page of the Supreme Court. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  ...[4_000, 20_000, 1_000_000].map((times) => ({
    name: "C7",
    what: `<div> ${times} times`,
    words: /levels of nesting/,
    bytes: () => row(many("<div>", times)),
  })),
  ...[20_000, 100_000].map((size) => ({
    name: "C7",
    what: `${size} bytes of nested tags`,
    words: /levels of nesting/,
    bytes: () => row(many("<i>", size / 3)),
  })),
  { name: "C8", what: "lists in lists", words: /levels of nesting/, bytes: () => row(many("<ul><li>", 100_000)) },
  {
    name: "C8",
    what: "paragraphs in bold type",
    words: /levels of nesting/,
    bytes: () => row(many("<b><p>", 100_000)),
  },
  {
    name: "C9",
    what: "twenty thousand attributes",
    words: /attributes/,
    bytes: () => row(`<i ${Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join(" ")}>`),
  },
  {
    name: "C10",
    what: "two hundred and fifty thousand rows",
    words: /elements|over a limit/,
    bytes: () => Buffer.from(courtPage(many("<tr><td>Apr 02 2030<td>x", 250_000))),
  },
  {
    name: "C13",
    what: "a million rows that are the same",
    words: /elements|over a limit|bytes/,
    bytes: () => Buffer.from(courtPage(many("<tr><td>Apr 02 2030<td>", 1_000_000))),
  },
];
