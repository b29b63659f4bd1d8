/** The registers of clauses 4 to 10. */
export { RegistersPage } from "./registers-page.tsx";
