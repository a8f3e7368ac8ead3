import { orderView, orderViews } from "../../digest/order-views.ts";
import { matterIn } from "../../history/matter-in.ts";
import { AS_OF } from "../../model/entry-filters.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { OrderView } from "../../model/order.ts";
import { shown } from "../../model/outside-text.ts";
import {
  type AgencyActView,
  agencyActPage,
  type OrdersView,
  orderPage,
  ordersPage,
} from "../../render/pages/orders-page.ts";
import { AgencyActViewSchema, OrdersSchema, OrderViewSchema } from "../api/order-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import type { PageRequest } from "../page-request.ts";
import { pageRoute, type Route } from "../page-route.ts";
import type { Web } from "../web.ts";

const list = pageRoute<OrdersView>({
  path: "/matters/:matter/orders",
  api: { summary: "Orders with their lives, states, limits and spans in force", query: AS_OF, answer: OrdersSchema },
  async answer(web, asked) {
    const { matter, orders } = await ordersAsked(web, asked);
    return { orders: orderViews(orders), agencyActs: matter.agencyActs ?? [] };
  },
  page: (answer, frame, asked) => ordersPage(answer, matterIn(frame, asked.param("matter")), frame),
});

const one = pageRoute<OrderView>({
  path: "/matters/:matter/orders/:order",
  api: { summary: "One order: name, effect, limits, life, appeals", query: AS_OF, answer: OrderViewSchema },
  async answer(web, asked) {
    const { orders } = await ordersAsked(web, asked);
    const order = orders.find(({ id }) => id === asked.param("order"));
    if (!order) throw new ExpectedError("missing", `there is no order "${shown(asked.param("order"))}"`);
    return orderView(order, orders);
  },
  page: (answer, frame, asked) => orderPage(answer, matterIn(frame, asked.param("matter")), frame),
});

const about = pageRoute<AgencyActView>({
  path: "/matters/:matter/agency-acts/:act",
  api: {
    summary: "Something that orders are about, and the orders about it",
    query: AS_OF,
    answer: AgencyActViewSchema,
  },
  async answer(web, asked) {
    const { matter, orders } = await ordersAsked(web, asked);
    const act = matter.agencyActs?.find(({ id }) => id === asked.param("act"));
    if (!act) throw new ExpectedError("missing", `nothing is listed under "${shown(asked.param("act"))}"`);
    return {
      ...act,
      orders: orderViews(
        orders.filter((order) => order.about.includes(act.id)),
        orders,
      ),
    };
  },
  page: (answer, frame, asked) => agencyActPage(answer, matterIn(frame, asked.param("matter")), frame),
});

async function ordersAsked(web: Web, asked: PageRequest) {
  const { record, at } = await askedRecord(web, asked, asked.param("matter"));
  return { matter: record.matter, orders: record.orders(at) };
}

/** `/matters/<m>/orders`, each order's page, and the pages of what they are about. */
export const orders: Route = {
  operations: [list, one, about].flatMap((route) => route.operations ?? []),
  mount(app, web) {
    for (const route of [list, one, about]) route.mount(app, web);
  },
};
