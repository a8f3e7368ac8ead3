import type { DocumentElement, ParsedMail } from "./parsed-mail.ts";

/** An element with text of its own, as it looks in one color scheme. */
export interface MailElement {
  readonly name: string;
  readonly color: string;
  readonly background: string;
  /** px */
  readonly fontSize: number;
  readonly contrast: number;
}

interface Look {
  readonly color: string;
  readonly background: string;
  readonly fontSize: number;
}

/** Every element of a mail that has text of its own, with the colors and the size that hold there. */
export function elementsOf({ document, html = "" }: ParsedMail, scheme: "light" | "dark"): MailElement[] {
  const body = document?.body;
  if (!body) return [];
  const dark = scheme === "dark" ? darkRules(html) : new Map<string, Partial<Look>>();
  const elements: MailElement[] = [];
  const walk = (element: DocumentElement, outer: Look): void => {
    const look = lookOf(element, outer, dark);
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "",
    );
    if (ownText) {
      elements.push({
        name: element.tagName.toLowerCase(),
        ...look,
        contrast: contrastOf(look.color, look.background),
      });
    }
    for (const child of element.children) walk(child, look);
  };
  walk(body, { color: "#000", background: "#fff", fontSize: 16 });
  return elements;
}

/** How many elements of `html` have text. */
export function mailElements(html: string): number {
  return (html.match(/>[^<\s][^<]*</g) ?? []).length; // ">Filed June 26<"
}

function lookOf(element: DocumentElement, outer: Look, dark: ReadonlyMap<string, Partial<Look>>): Look {
  const style = element.getAttribute("style") ?? "";
  const color = /(?:^|;)\s*color:\s*(#[0-9a-f]{3,6})/i.exec(style)?.[1]; // color:#1c1b19
  const background = /(?:^|;)\s*background(?:-color)?:\s*(#[0-9a-f]{3,6})/i.exec(style)?.[1]; // background:#fff
  const size = /(?:^|;)\s*font(?:-size)?:\s*(?:bold )?(\d+)px/i.exec(style)?.[1]; // font:bold 18px/1.4
  let look: Look = {
    color: color ?? outer.color,
    background: background ?? outer.background,
    fontSize: size === undefined ? outer.fontSize : Number(size),
  };
  for (const name of (element.getAttribute("class") ?? "").split(" ")) look = { ...look, ...dark.get(name) };
  return look;
}

/** The class rules of the dark scheme; all are !important. */
function darkRules(html: string): Map<string, Partial<Look>> {
  const media = /@media \(prefers-color-scheme:\s*dark\)\s*\{((?:[^{}]*\{[^{}]*\})*)/.exec(html)?.[1] ?? "";
  const rules = new Map<string, Partial<Look>>();
  for (const [, name = "", declarations = ""] of media.matchAll(/\.(\w+)\s*\{([^}]*)\}/g)) {
    // .q{color:#b3aea4!important}
    const color = /(?:^|;)\s*color:\s*(#[0-9a-f]{3,6})\s*!important/i.exec(declarations)?.[1];
    const background = /(?:^|;)\s*background:\s*(#[0-9a-f]{3,6})\s*!important/i.exec(declarations)?.[1];
    rules.set(name, { ...(color ? { color } : {}), ...(background ? { background } : {}) });
  }
  return rules;
}

/** WCAG 2: 1 to 21. */
function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex; // #fff
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
