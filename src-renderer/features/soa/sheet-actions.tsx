import { Button, Tooltip } from "@mantine/core";
import { IconFileExport, IconHistory, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useRoute } from "../../app/route.ts";
import { soaText } from "../../text/soa.ts";
import { useWorkspace } from "../../ui/workspace.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { COMPARE } from "./difference-model.ts";
import { ExportSoa } from "./export-soa.tsx";
import type { Sheet } from "./sheet-model.ts";
import { VersionsDialog } from "./versions-dialog.tsx";
import { useViewState } from "./view-state.ts";

type Open =
  | { readonly what: "approve" | "versions" }
  | { readonly what: "export"; readonly versionId: string | null }
  | null;

/** What can be done with the whole statement. Approving says why it is not possible, and leads to the findings. */
export const SheetActions = ({ sheet }: { readonly sheet: Sheet }) => {
  const { readOnly } = useWorkspace();
  const showFindings = useViewState((state) => state.showFindings);
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  // Goes on by itself after an approval; where it fails, the versions say so and the first export keeps the files.
  const keep = useJob(contract.soa.keepFiles);
  const errors = sheet.findings.filter((finding) => finding.severity === "error").length;
  const blocked = readOnly ? soaText.approve.readOnly : sheet.complete ? null : soaText.approve.blocked(errors);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => setOpen({ what: "versions" })}
      >
        {soaText.versions.open(sheet.versions.length)}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => setOpen({ what: "export", versionId: null })}
      >
        {soaText.exporting.open}
      </Button>
      <Tooltip label={blocked ?? ""} disabled={blocked === null} multiline w={260}>
        <Button
          size="xs"
          leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />}
          data-disabled={blocked === null ? undefined : true}
          aria-disabled={blocked !== null}
          aria-description={blocked ?? undefined}
          onClick={() => (blocked === null ? setOpen({ what: "approve" }) : showFindings(true))}
        >
          {soaText.approve.open}
        </Button>
      </Tooltip>
      {open?.what === "approve" ? (
        <ApproveDialog sheet={sheet} onApproved={(versionId) => void keep.run({ versionId })} onClose={close} />
      ) : null}
      {open?.what === "versions" ? (
        <VersionsDialog
          versions={sheet.versions}
          onExport={(versionId) => setOpen({ what: "export", versionId })}
          onCompare={() => {
            useViewState.getState().choosePair(null);
            useRoute.getState().go("soa", COMPARE);
          }}
          onClose={close}
        />
      ) : null}
      {open?.what === "export" ? (
        <ExportSoa versions={sheet.versions} versionId={open.versionId} onClose={close} />
      ) : null}
    </>
  );
};
