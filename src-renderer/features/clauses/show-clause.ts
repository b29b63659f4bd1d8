/** Brings a clause, or one of its points, to the top of its scroller; of the page, where the clause stands below the tree. */
export const showClause = (scroller: HTMLElement, clauseId: string | null, pointId: string | null): void => {
  const stacked = scroller.parentElement !== null && getComputedStyle(scroller.parentElement).display === "block";
  const card = pointId === null ? null : scroller.querySelector<HTMLElement>(`#${CSS.escape(`point-${pointId}`)}`);
  if (!stacked) scroller.scrollTo({ top: card ? card.offsetTop - 12 : 0 });
  else if (clauseId !== null) (card ?? scroller).scrollIntoView();
  card?.querySelector<HTMLElement>("h4")?.focus({ preventScroll: true });
};
