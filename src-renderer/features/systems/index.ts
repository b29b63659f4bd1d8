export { SystemsPage } from "./systems-page.tsx";
