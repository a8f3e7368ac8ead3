/** `text` as it stands in HTML, XML or an attribute's quotes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2019-06-26" as the Supreme Court's pages print days: "June 26, 2019" in the head, "Jun 26 2019" in rows. */
export function printedDay(day: string, form: "head" | "row"): string {
  const [year, month, date] = day.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  return form === "head" ? `${name} ${Number(date)}, ${year}` : `${name.slice(0, 3)} ${date} ${year}`;
}
