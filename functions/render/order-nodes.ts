import type { Matter } from "../model/matter.ts";
import type { OrderView } from "../model/order.ts";
import { matterUrl } from "./addresses.ts";
import { longDay } from "./dates.ts";
import type { Frame } from "./frame.ts";
import type { Line, MailNode } from "./mail-nodes.ts";
import { capitalized, endedSaid, orderName, orderSaid, reviewedIn } from "./order-line.ts";
import { orderWordsOf, pageWordsOf } from "./words/words-of.ts";

const ENDED_MAX = 8;

type Place = Pick<Frame, "words" | "language" | "deployment">;

/** Orders with effect or under review, one a line; then, in one sentence, those that ended, with how. */
export function ordersStanding(
  orders: readonly OrderView[],
  matter: Pick<Matter, "id" | "dockets">,
  frame: Place,
): MailNode[] {
  const words = orderWordsOf(frame.language);
  const standing = orders.filter((order) => order.group === "standing");
  const ended = orders.filter((order) => order.group === "ended").slice(0, ENDED_MAX);
  const how = (order: OrderView) =>
    words.endedHow(
      orderName(order, words, frame.language),
      words.states[order.state],
      longDay(order.since.on, frame.language),
    );
  const isUnreviewed = orders.some((order) => order.curated?.reviewedBy === null);
  return [
    ...(standing.length > 0
      ? [{ is: "list" as const, items: standing.map((order) => orderLineOf(order, matter, frame)) }]
      : []),
    ...(ended.length > 0 ? [{ is: "paragraph" as const, line: [words.endedThere(ended.map(how))] }] : []),
    ...(isUnreviewed ? [{ is: "paragraph" as const, tone: "quiet" as const, line: [words.unreviewed] }] : []),
  ];
}

/** Where orders stand that were made, turned or ended since the last digest; the others behind a link. */
export function ordersChanged(
  { orders, others }: { readonly orders: readonly OrderView[]; readonly others: number },
  matter: string,
  frame: Place,
): MailNode[] {
  const words = orderWordsOf(frame.language);
  const all = { link: words.all, href: matterUrl(frame.deployment.baseUrl, matter, "orders"), apart: matter };
  const items = orders.map((order) => orderLineOf(order, { id: matter, dockets: [] }, frame));
  return [
    { is: "list", items },
    ...(others === 0 ? [] : [{ is: "paragraph" as const, line: [`${words.others(others)} `, all] }]),
  ];
}

/** "the 2025 hold on MPP's restart: stayed in part (“except as to …”), since July 18, 2025, by the Ninth Circuit." */
function orderLineOf(order: OrderView, matter: Pick<Matter, "id" | "dockets">, frame: Place): Line {
  const words = orderWordsOf(frame.language);
  const place = { language: frame.language, courtName: frame.words.courtName };
  const said = orderSaid(order, words, place);
  const review = reviewedIn(order, matter, pageWordsOf(frame.language).caseNumber);
  const name = orderName(order, words, frame.language);
  return [
    ...(order.group === "ended"
      ? [ended(`${name}: ${endedSaid(order, words, place)}`)]
      : [
          `${name}: ${said.state.ours}`,
          ...quoted(said.state.printed),
          ended(`, ${said.since}${said.reviewed === null ? "" : `; ${said.reviewed}`}`),
        ]),
    ...(said.next === null ? [] : [capitalized(said.next.ours), ...quoted(said.next.printed), ". "]),
    ...(review === null ? [] : [`${words.underReview(review)}. `]),
    {
      link: words.lifeOf(name),
      href: matterUrl(frame.deployment.baseUrl, matter.id, `orders/${order.id}`),
      apart: order.id,
      written: "",
    },
  ];
}

function quoted(printed: readonly string[]): Line {
  return printed.flatMap((text) => [" ", { quote: text, cut: false }]);
}

/** A sentence with its full stop, once: "by N.D. Tex." has one. */
function ended(sentence: string): string {
  return `${sentence.replace(/\.$/, "")}. `;
}
