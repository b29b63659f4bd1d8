import { Checkbox, Stack, Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { documentsText } from "../../text/documents.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { RecordSection } from "../../ui/record-form.tsx";
import { useReadOnly } from "../../ui/workspace.ts";

const text = documentsText.policy;

/** What clause 5.2 asks of the policy; a tick ties the requirement point to the document. */
export const PolicyPoints = ({ documentId }: { readonly documentId: string }) => {
  const { clauseById } = useCatalogue();
  const { data: links = [] } = useQuery(contract.links.of, { kind: "document", id: documentId });
  const add = useCommand(contract.links.add);
  const remove = useCommand(contract.links.remove);
  const readOnly = useReadOnly();
  const toggle = (pointId: string): void => {
    const link = links.find(({ kind, id }) => kind === "point" && id === pointId);
    if (link) void remove.send({ id: link.linkId, revision: link.linkRevision });
    else void add.send({ from: { kind: "document", id: documentId }, to: { kind: "point", id: pointId } });
  };
  return (
    <RecordSection title={text.title}>
      <Text size="sm" c="dimmed">
        {text.hint}
      </Text>
      <Stack gap={6}>
        {(clauseById.get("5.2")?.points ?? []).map((point) => (
          <Checkbox
            key={point.id}
            size="sm"
            label={`${point.id} ${point.text}`}
            disabled={readOnly}
            checked={links.some(({ kind, id }) => kind === "point" && id === point.id)}
            onChange={() => toggle(point.id)}
          />
        ))}
      </Stack>
      <ErrorNote error={add.error ?? remove.error} onClose={() => (add.clear(), remove.clear())} />
    </RecordSection>
  );
};
