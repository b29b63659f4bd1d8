import { Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { soaText } from "../../text/soa.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { useWorkspace } from "../../ui/workspace.ts";
import { DecisionFields } from "./decision-fields.tsx";
import { FindingList } from "./finding-list.tsx";
import { ImplementationFields } from "./implementation-fields.tsx";
import { OwnFields } from "./own-fields.tsx";
import type { EntryPatch, Finding, SoaRow } from "./sheet-model.ts";
import classes from "./soa.module.css";
import { StandsOn } from "./stands-on.tsx";
import { entryKey, type Decide } from "./use-decide.ts";

type Props = { readonly row: SoaRow; readonly findings: readonly Finding[]; readonly sendFor: Decide["sendFor"] };

const text = soaText.editor;

/** Everything the statement says about one control; each field saves itself. */
export const ControlEditor = ({ row, findings, sendFor }: Props) => {
  const { readOnly } = useWorkspace();
  const control = useCatalogue().controlById.get(row.controlId);
  const intent = control?.intent ?? row.ownDescription;
  const editor = useRecordEditor<EntryPatch>({
    key: entryKey(row.controlId),
    revision: row.revision,
    send: sendFor(row.controlId),
  });
  const editing = { row, issues: editor.issues, save: editor.save };
  return (
    <fieldset id="soa-editor" className={classes.fieldset} disabled={readOnly}>
      <Stack gap="md">
        <StaleNote editor={editor} />
        {intent === "" ? null : (
          <div>
            <Text size="xs" fw={600} c="dimmed">
              {text.intent}
            </Text>
            <Text size="sm">{intent}</Text>
          </div>
        )}
        {control?.caution ? (
          <div className={classes.caution} role="note">
            <IconInfoCircle size={18} aria-hidden className={classes.sign} />
            <span>
              <strong>{text.caution}</strong> {control.caution}
            </span>
          </div>
        ) : null}
        {findings.length > 0 ? (
          <section aria-label={soaText.findings.ofControl}>
            <Text size="xs" fw={600} c="dimmed" mb={4}>
              {soaText.findings.ofControl}
            </Text>
            <FindingList findings={findings} openId={null} onOpen={null} />
          </section>
        ) : null}
        <DecisionFields {...editing} />
        {row.decision === "included" ? (
          <ImplementationFields {...editing} guidanceRef={control?.guidance ?? ""} />
        ) : null}
        <StandsOn row={row} />
        {row.ownRevision === null ? null : <OwnFields row={row} revision={row.ownRevision} />}
      </Stack>
    </fieldset>
  );
};
