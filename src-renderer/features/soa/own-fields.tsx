import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { soaText } from "../../text/soa.ts";
import { AutosaveText } from "../../ui/fields.tsx";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
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
  const editor = useRecordEditor<OwnPatch>({
    key: `own-control:${row.controlId}`,
    revision,
    send: (newest, patch) => update.send({ id: row.controlId, revision: newest, patch }),
  });
  const { issues, save } = editor;
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
      <RemoveDialog
        record={{ id: row.controlId, revision, ref: row.ref, title: row.title }}
        command={contract.soa.removeControl}
        putBack={contract.soa.putBackControl}
        label={text.remove}
        question={({ ref, title }) => ({
          title: text.removeTitle(ref, title),
          body: text.removeBody,
          confirm: text.removeConfirm,
        })}
        onRemoved={() => useRoute.getState().go("soa", null)}
      />
    </Section>
  );
};
