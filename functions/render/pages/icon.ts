/** The mark of the product: a docket sheet with one line lit. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="2.5" y="1.5" width="19" height="21" rx="3" fill="#fbfaf7" stroke="#1d2026" stroke-width="1.6"/><path d="M6.5 7h11M6.5 17h7" stroke="#1d2026" stroke-width="1.6" stroke-linecap="round"/><path d="M6.5 12h11" stroke="#c98a1b" stroke-width="2.6" stroke-linecap="round"/></svg>
`;
