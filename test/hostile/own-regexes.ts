import { readFileSync } from "node:fs";
import { filesBelow, ROOT } from "../support/imports.ts";

/** A regular expression of ours and where it stands. */
export interface OwnRegex {
  /** "functions/model/time.ts:12" */
  readonly where: string;
  readonly regex: RegExp;
}

/** Every regular expression literal in functions/. */
export function ownRegexes(): OwnRegex[] {
  return filesBelow(`${ROOT}functions`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .flatMap((path) => regexesIn(readFileSync(path, "utf8"), path.slice(ROOT.length)));
}

/** The literals in `source`. Reads past comments, strings and the text of templates. */
export function regexesIn(source: string, path: string): OwnRegex[] {
  const found: OwnRegex[] = [];
  const templates: number[] = []; // depth of braces at which each open template goes on
  let depth = 0;
  let before = "";
  for (let at = 0; at < source.length; at += 1) {
    const rest = source.slice(at, at + 2_000);
    const skipped = COMMENT.exec(rest)?.[0] ?? STRING.exec(rest)?.[0];
    if (skipped) {
      if (!skipped.startsWith("/")) before = '"';
      at += skipped.length - 1;
      continue;
    }
    const character = source[at] ?? "";
    const regex = character === "/" && BEFORE_REGEX.test(before) ? LITERAL.exec(rest) : null;
    if (regex) {
      const line = source.slice(0, at).split("\n").length;
      found.push({ where: `${path}:${line}`, regex: new RegExp(regex[1] ?? "", regex[2]) });
      at += regex[0].length - 1;
      before = "/";
      continue;
    }
    const closesHole = character === "}" && templates.at(-1) === depth;
    if (character === "{") depth += 1;
    if (character === "}" && !closesHole) depth -= 1;
    if (character === "`" || closesHole) {
      if (closesHole) templates.pop();
      const text = TEMPLATE_TEXT.exec(source.slice(at + 1))?.[0] ?? "";
      at += text.length;
      if (text.endsWith("${")) templates.push(depth);
      before = text.endsWith("${") ? "(" : '"';
      continue;
    }
    before = /\s/.test(character) ? before : `${before}${character}`.slice(-8);
  }
  return found;
}

const COMMENT = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/; // "// a" and "/* a */"
const STRING = /^(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/; // "a\"b"
const LITERAL = /^\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/; // /[/]\/x/gu
/** What stands before an expression, and never before a division. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};>]|return|=>)$/; // "(" and "return"
const TEMPLATE_TEXT = /^(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/; // "a`" and "a${"
