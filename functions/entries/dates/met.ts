import { sentencesOf, withoutNotes } from "./docket-words.ts";
import type { SetDate } from "./set-date.ts";
import { isEvent, rolesIn, thingIn } from "./thing.ts";

/** What a line files. */
export interface Filed {
  readonly thing: string;
  readonly roles: readonly string[];
  /** What it answers: a petition, a motion. */
  readonly answers: string | undefined;
}

const FILES = /\b(?:filed|submitted|tendered|lodged|received|document filed)\b/i;
const NOT_FILED = /\b(?:motion|application|request|order|notice|letter motion)\b/i;

/** What a line files; undefined: nothing that could have been due. A request for more time files nothing that was. */
export function filedIn(text: string): Filed | undefined {
  const words = withoutNotes(text);
  const head = (sentencesOf(words)[0] ?? words).replace(/\(response due.*$/i, "").slice(0, 260);
  const filing = FILES.exec(words);
  if (!filing && !/^memorandum of law|^petition for a writ/i.test(words)) return undefined;
  const noun = head.slice(0, 160);
  if (/^\W*(?:order|granting|minute|the (?:time|parties))\b/i.test(noun)) return undefined;
  if (/\b(?:motion|application|request)\b.{0,40}\b(?:extend|extension|enlarge|continue|adjourn|time)\b/i.test(noun))
    return undefined;
  const named = noun.split(/\b(?:filed|submitted|tendered|lodged|received)\b/i)[0] ?? noun;
  const what = named.trim().length > 3 ? named : noun;
  const paper = /^\W*(?:memorandum of law in opposition|memorandum in opposition)/i.test(what)
    ? "response"
    : thingIn(
        what.replace(/\b(?:re:?|in support of|to) .*$/i, (rest) => (/^(?:re|in support)/i.test(rest) ? "" : rest)),
      );
  if (paper === undefined || (NOT_FILED.test(itselfIn(what)) && paper !== "motions" && paper !== "certiorari"))
    return undefined;
  return { thing: paper, roles: rolesIn(head), answers: answeredIn(what) };
}

/** "Response to application from respondents": a response; the words after "to" only say what it answers. */
function itselfIn(words: string): string {
  const answer = /^\W*(?:repl(?:y|ies)|responses?|oppositions?|answers?)\b/i.exec(words)?.[0];
  return answer ?? words.slice(0, 30);
}

const ANSWERED = /\b(?:petition|application|motion|complaint|brief)\b/i;

/** "Response of petitioners to motion to extend the time": a motion. */
function answeredIn(words: string): string | undefined {
  const to = /\b(?:to|re:?|in opposition to)\b(.*)$/i.exec(words)?.[1] ?? "";
  return ANSWERED.exec(to)?.[0]?.toLowerCase();
}

/** Whether a filing is what was due, or one side's part of what was due from several. */
export function meets(filed: Filed, date: SetDate): boolean {
  const due = thingIn(date.what);
  if (isEvent(due)) return false;
  const same = due === filed.thing || (due === "memorandum" && filed.thing === "response");
  if (!same) return false;
  const asked = ANSWERED.exec(date.what.replace(/^.*?\b(?:to|re)\b/i, ""))?.[0]?.toLowerCase() ?? date.about;
  if (filed.thing === "response" && filed.answers !== undefined && asked !== undefined && filed.answers !== asked)
    return false;
  const wanted = rolesIn(`${date.what} ${date.who ?? ""}`);
  if (isOfSeveral(date)) return filed.roles.length > 0;
  return wanted.length === 0 || filed.roles.length === 0 || wanted.some((role) => filed.roles.includes(role));
}

/** Whether more than one side owes it. */
export function isOfSeveral({ what, who }: Pick<SetDate, "what" | "who">): boolean {
  return rolesIn(`${what} ${who ?? ""}`).length > 1 || /\b(?:parties|both|and)\b/i.test(who ?? "");
}

/** Whether those that have filed stand on both sides of the case. */
export function areBothSides(roles: readonly string[]): boolean {
  const has = (role: string) => roles.includes(role);
  return (has("moving") && has("answering")) || (has("plaintiff") && has("defendant"));
}
