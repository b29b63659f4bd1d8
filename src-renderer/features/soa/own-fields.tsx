import { Button, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { soaText } from "../../text/soa.ts";
import { confirm } from "../../ui/confirm.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveText } from "../../ui/fields.tsx";
import { flushAll } from "../../ui/flush.ts";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { Section } from "./section.tsx";
import type { SoaRow } from "./sheet-model.ts";

type OwnPatch = InputOf<typeof contract.soa.updateControl>["patch"];
type Props = { readonly row: SoaRow; /** Of the own control, not of its entry. */ readonly revision: number };

const text = soaText.own;

/** The own control itself: what it is called, what it asks for, where it comes from. */
export const OwnFields = ({ row, revision }: Props) => {
  const update = useCommand(contract.soa.updateControl);
  const remove = useCommand(contract.soa.removeControl);
  const editor = useRecordEditor<OwnPatch>({
    key: `own-control:${row.controlId}`,
    revision,
    send: (newest, patch) => update.send({ id: row.controlId, revision: newest, patch }),
  });
  const { issues, save } = editor;
  const newest = useRef(revision);
  useEffect(() => {
    newest.current = revision;
  }, [revision]);
  const ask = async (): Promise<void> => {
    await flushAll();
    if (
      !(await confirm({
        title: text.removeTitle(row.ref, row.title),
        body: text.removeBody,
        confirmLabel: text.removeConfirm,
        danger: true,
      }))
    )
      return;
    const result = await remove.send({ id: row.controlId, revision: newest.current });
    if (result.ok) useRoute.getState().go("soa", null);
  };
  return (
    <Section title={text.section}>
      <StaleNote editor={editor} />
      <AutosaveText
        label={text.title}
        maxLength={300}
        value={row.title}
        issue={issues["title"]}
        onSave={(title) => save({ title })}
      />
      <AutosaveText
        label={text.description}
        multiline
        maxLength={10_000}
        value={row.ownDescription}
        issue={issues["description"]}
        onSave={(description) => save({ description })}
      />
      <AutosaveText
        label={text.source}
        description={text.sourceHint}
        maxLength={120}
        value={row.ownSource}
        issue={issues["source"]}
        onSave={(source) => save({ source })}
      />
      <Stack gap="xs" align="flex-start">
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void ask()}
        >
          {text.remove}
        </Button>
        <ErrorNote error={remove.error} onClose={remove.clear} />
      </Stack>
    </Section>
  );
};
