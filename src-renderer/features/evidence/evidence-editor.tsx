import { Button, Stack } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { evidenceText } from "../../text/evidence.ts";
import { AutosaveText } from "../../ui/fields.tsx";
import { HistoryPanel } from "../../ui/history-panel.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { EvidenceFile } from "./evidence-file.tsx";
import type { Evidence, EvidencePatch } from "./evidence.ts";
import { RemoveEvidence } from "./remove-evidence.tsx";
import classes from "./evidence.module.css";

const text = evidenceText.fields;

/** One piece of evidence: what it shows, what it is tied to, and the file itself. */
export const EvidenceEditor = ({ evidence }: { readonly evidence: Evidence }) => {
  const [history, setHistory] = useState(false);
  const update = useCommand(contract.evidence.update);
  const editor = useRecordEditor<EvidencePatch>({
    key: `evidence:${evidence.id}`,
    revision: evidence.revision,
    send: (revision, patch) => update.send({ id: evidence.id, revision, patch }),
  });
  const { save, issues } = editor;
  return (
    <Stack gap="md">
      <StaleNote editor={editor} />
      <AutosaveText
        label={text.title}
        description={text.titleHint}
        maxLength={300}
        value={evidence.title}
        issue={issues["title"]}
        onSave={(title) => save({ title })}
      />
      <AutosaveText
        label={text.description}
        description={text.descriptionHint}
        multiline
        maxLength={10_000}
        value={evidence.description}
        issue={issues["description"]}
        onSave={(description) => save({ description })}
      />
      <div className={classes.section}>
        <LinksPanel kind="evidence" id={evidence.id} />
      </div>
      <EvidenceFile evidence={evidence} />
      <Stack className={classes.section} gap="sm" align="flex-start">
        <Button
          size="xs"
          variant="subtle"
          aria-expanded={history}
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => setHistory(!history)}
        >
          {history ? evidenceText.history.hide : evidenceText.history.show}
        </Button>
        {history ? <HistoryPanel table="evidence" rowId={evidence.id} /> : null}
        <RemoveEvidence evidence={evidence} />
      </Stack>
    </Stack>
  );
};
