/** The one-time word that lets this window's own style elements through the content policy; main wrote it onto the script tag. */
import { setNonce } from "get-nonce";

export const pageNonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
if (pageNonce !== "") setNonce(pageNonce);
