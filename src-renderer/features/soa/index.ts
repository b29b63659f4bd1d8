export { SoaPage } from "./soa-page.tsx";
