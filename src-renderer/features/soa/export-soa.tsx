import { Select } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { soaText } from "../../text/soa.ts";
import { ExportDialog } from "../../ui/export-dialog.tsx";
import { formatDay } from "../../ui/format.ts";
import type { Version } from "./sheet-model.ts";

type Props = { readonly versions: readonly Version[]; readonly versionId: string | null; readonly onClose: () => void };

const text = soaText.exporting;
const DRAFT = "draft";

/** Writes the draft or an approved version of the statement. */
export const ExportSoa = ({ versions, versionId, onClose }: Props) => {
  const [which, setWhich] = useState(versionId ?? versions[0]?.id ?? DRAFT);
  const choices = [
    { value: DRAFT, label: text.draft },
    ...versions.map(({ id, number, approvedOn }) => ({
      value: id,
      label: text.approved(number, formatDay(approvedOn)),
    })),
  ];
  return (
    <ExportDialog
      title={text.title}
      job={contract.soa.export}
      input={(formats) => ({ formats, versionId: which === DRAFT ? null : which })}
      onClose={onClose}
    >
      {(busy) => (
        <Select
          label={text.version}
          description={
            which === DRAFT
              ? text.draftHint
              : versions.find(({ id }) => id === which)?.files.length
                ? text.keptHint
                : text.keepHint
          }
          data={choices}
          value={which}
          allowDeselect={false}
          disabled={busy}
          onChange={(next) => setWhich(next ?? DRAFT)}
        />
      )}
    </ExportDialog>
  );
};
