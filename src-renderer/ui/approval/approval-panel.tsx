/**
 * The approval of any record: who approved it and whether the signature holds, signing, the sheet for paper, what was
 * approved beside how it reads now, and opening it again. One for all kinds:
 *
 *     <ApprovalPanel kind="risk" id={risk.id} />
 *
 * Wrap the record's fields in `LockedRecord` of the same kind and id, so that they are for reading only while it is locked.
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconFileExport, IconHistory, IconLockOpen, IconPaperclip, IconSignature } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { approvalText } from "../../text/approvals.ts";
import { ErrorNote } from "../error-note.tsx";
import { ExportDialog } from "../export-dialog.tsx";
import { flushAll } from "../flush.ts";
import { LockContext, useWorkspace } from "../workspace.ts";
import { ApprovalLine } from "./approval-line.tsx";
import { RecordSheetDialog } from "./record-sheet-dialog.tsx";
import { ReopenDialog } from "./reopen-dialog.tsx";
import { ShownApprovalDialog } from "./shown-approval.tsx";
import { SignDialog } from "./sign-dialog.tsx";
import type { Approval, Target } from "./use-approval.ts";

const text = approvalText.panel;

type Open =
  | { readonly what: "sign" | "sheet" | "record" }
  | { readonly what: "show" | "reopen"; readonly approval: Approval }
  | null;

const small = { size: "xs", variant: "default" } as const;

const Line = ({ approval, onShow }: { readonly approval: Approval; readonly onShow: () => void }) => (
  <Group gap="xs" justify="space-between" align="flex-start">
    <ApprovalLine approval={approval} />
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconHistory size={14} aria-hidden />}
      aria-label={text.showOf(approval.personName)}
      onClick={onShow}
    >
      {text.show}
    </Button>
  </Group>
);

/** Its own fields can be filled in while the record around it is locked. */
export const ApprovalPanel = (target: Target) => (
  <LockContext value={false}>
    <Panel {...target} />
  </LockContext>
);

const Panel = ({ kind, id }: Target) => {
  const target: Target = { kind, id };
  const { readOnly } = useWorkspace();
  const { data: status, error } = useQuery(contract.approvals.status, target);
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const show = (next: Open) => async (): Promise<void> => {
    await flushAll();
    setOpen(next);
  };
  if (!status) return <ErrorNote error={error} />;
  const { purpose, locks, newVersion, differs } = status;
  const inForce = status.approvals.filter(({ ended }) => ended === null);
  const earlier = status.approvals.filter(({ ended }) => ended !== null);
  const first = inForce.at(-1);
  const signing = first === undefined ? text.sign[purpose] : locks ? text.signToo : text.again;
  return (
    <Stack gap="xs">
      {inForce.map((approval) => (
        <Line key={approval.id} approval={approval} onShow={() => setOpen({ what: "show", approval })} />
      ))}
      {first === undefined ? (
        <Text size="sm" c="dimmed">
          {text.open[purpose]}
        </Text>
      ) : (
        <Text size="xs" c="dimmed">
          {[
            ...(locks ? [text.locked] : []),
            ...(newVersion === "" ? [] : [newVersion]),
            ...(differs ? [text.differs] : []),
          ].join(" ")}
        </Text>
      )}
      {readOnly || (first !== undefined && newVersion !== "") ? null : (
        <Group gap="xs">
          <Button
            size="xs"
            variant={first === undefined ? "filled" : "default"}
            leftSection={<IconSignature size={16} aria-hidden />}
            onClick={() => void show({ what: "sign" })()}
          >
            {signing}
          </Button>
          {first !== undefined && locks ? (
            <Button
              {...small}
              leftSection={<IconLockOpen size={16} aria-hidden />}
              onClick={() => setOpen({ what: "reopen", approval: first })}
            >
              {text.change}
            </Button>
          ) : null}
          <Button
            {...small}
            leftSection={<IconFileExport size={16} aria-hidden />}
            onClick={() => void show({ what: "sheet" })()}
          >
            {text.sheet}
          </Button>
          <Button
            {...small}
            leftSection={<IconPaperclip size={16} aria-hidden />}
            onClick={() => void show({ what: "record" })()}
          >
            {text.record}
          </Button>
        </Group>
      )}
      {earlier.length > 0 ? (
        <section aria-label={text.earlier(earlier.length)}>
          <Text size="xs" c="dimmed" mb={4}>
            {text.earlier(earlier.length)}
          </Text>
          <Stack gap="xs">
            {earlier.map((approval) => (
              <Line key={approval.id} approval={approval} onShow={() => setOpen({ what: "show", approval })} />
            ))}
          </Stack>
        </section>
      ) : null}
      {open?.what === "sign" ? <SignDialog target={target} onClose={close} /> : null}
      {open?.what === "record" ? <RecordSheetDialog target={target} onClose={close} /> : null}
      {open?.what === "reopen" ? <ReopenDialog approval={open.approval} onClose={close} /> : null}
      {open?.what === "show" ? <ShownApprovalDialog id={open.approval.id} onClose={close} /> : null}
      {open?.what === "sheet" ? (
        <ExportDialog
          title={approvalText.sheet.title}
          job={contract.approvals.signSheet}
          offered={["docx", "pdf"]}
          input={(formats) => ({ ...target, formats: formats.filter((format) => format !== "xlsx") })}
          onClose={close}
        >
          {() => <Text size="sm">{approvalText.sheet.hint}</Text>}
        </ExportDialog>
      ) : null}
    </Stack>
  );
};
