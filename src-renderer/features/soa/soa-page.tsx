import { soaText } from "../../text/soa.ts";

export const SoaPage = () => <h1>{soaText.title}</h1>;
