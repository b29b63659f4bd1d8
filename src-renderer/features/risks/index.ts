export { RisksPage } from "./risks-page.tsx";
