export { ClausesPage } from "./clauses-page.tsx";
