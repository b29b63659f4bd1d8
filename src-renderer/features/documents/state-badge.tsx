import { IconAlertTriangle } from "@tabler/icons-react";
import { DOCUMENT_STATES } from "../../../src-shared/domain/documents/workflow.ts";
import { labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { documentsText } from "../../text/documents.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import type { RegisteredDocument } from "./document.ts";

const text = documentsText.state;
const TONES = { draft: "not-started", "in-review": "partly", approved: "implemented", retired: "excluded" } as const;

type Shown = Pick<RegisteredDocument, "form" | "state" | "drifted">;

/** In which state a document is, in words. */
export const stateWords = ({ form, state, drifted }: Shown): string =>
  form === "register" ? text.kept : drifted ? text.drifted : labelOf(DOCUMENT_STATES, state);

export const StateBadge = ({ document }: { readonly document: Shown }) => {
  if (document.form === "register") return <span>{text.kept}</span>;
  if (document.drifted)
    return (
      <ToneBadge tone="attention" icon={IconAlertTriangle}>
        {text.drifted}
      </ToneBadge>
    );
  return (
    <ToneBadge tone={TONES[document.state as keyof typeof TONES] ?? "not-started"}>{stateWords(document)}</ToneBadge>
  );
};
