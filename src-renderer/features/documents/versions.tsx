import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { compareTexts, paragraphsOf } from "../../../src-shared/domain/documents/compare.ts";
import { isLinkKind } from "../../../src-shared/domain/vocabulary.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { documentsText } from "../../text/documents.ts";
import { ExportDialog } from "../../ui/export-dialog.tsx";
import { formatDay } from "../../ui/format.ts";
import { LinkRow } from "../../ui/link-row.tsx";
import { goToRecord } from "../../ui/link-target.ts";
import classes from "./documents.module.css";

export type WholeDocument = OutputOf<typeof contract.documents.read>;
type Side = { readonly name: string; readonly body: string };

const text = documentsText.more;
const FORMATS = ["docx", "pdf", "html"] as const;

const Comparison = ({
  before,
  after,
  onClose,
}: {
  readonly before: Side;
  readonly after: Side;
  readonly onClose: () => void;
}) => {
  const lines = compareTexts(paragraphsOf(before.body), paragraphsOf(after.body));
  const changed = lines.some(({ kind }) => kind !== "same");
  return (
    <Modal opened onClose={onClose} size="xl" title={text.compareWith(before.name, after.name)}>
      {changed ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard
        <section className={classes.comparison} tabIndex={0} aria-label={text.compareWith(before.name, after.name)}>
          {lines.map(({ kind, text: words }, at) => (
            // The lines of a text are in their order, and two can say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <p key={at} data-kind={kind}>
              {kind === "same" ? (
                words
              ) : (
                <>
                  <b>{kind === "added" ? text.added : text.removed}</b>{" "}
                  {kind === "added" ? <ins>{words}</ins> : <del>{words}</del>}
                </>
              )}
            </p>
          ))}
        </section>
      ) : (
        <Text size="sm">{text.same}</Text>
      )}
    </Modal>
  );
};

/** Records that changed after the version in force quoted them. */
export const DriftNote = ({ document }: { readonly document: WholeDocument }) => {
  const drift = document.drifted ? (document.versions[0]?.drift ?? []) : [];
  if (drift.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={documentsText.state.drifted}
    >
      <Text size="sm">{documentsText.state.driftedHint}</Text>
      {drift.map((one) =>
        one.gone || !isLinkKind(one.kind) ? (
          <Text size="sm" key={one.id}>{`${one.kind}: ${documentsText.state.gone}`}</Text>
        ) : (
          <LinkRow
            key={one.id}
            link={one}
            onOpen={() => isLinkKind(one.kind) && goToRecord(one.kind, one.id)}
            onRemove={undefined}
          />
        ),
      )}
    </Alert>
  );
};

/** The published versions, newest first: each can be exported as it was approved and compared with what came after. */
export const Versions = ({ document }: { readonly document: WholeDocument }) => {
  const [compared, setCompared] = useState<readonly [Side, Side] | null>(null);
  const [exported, setExported] = useState<{ readonly versionId: string | null; readonly name: string } | null>(null);
  const { versions } = document;
  const after = (at: number): Side =>
    at === 0
      ? { name: text.draft, body: document.body }
      : { name: versions[at - 1]!.version, body: versions[at - 1]!.body };
  return (
    <Stack gap="xs">
      {versions.length === 0 ? <Text size="sm">{text.none}</Text> : null}
      {versions.map((version, at) => (
        <div key={version.id} className={classes.version}>
          <div>
            <Text size="sm" fw={500}>
              {text.line(version.version, formatDay(version.publishedOn), version.approvedBy)}
            </Text>
            <Text size="sm">{version.changeNote}</Text>
            <Text size="xs" c="dimmed" className={classes.hash}>
              SHA-256 {version.sha256}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => setExported({ versionId: version.id, name: version.fileName })}
            >
              {text.export}
            </Button>
            {at === 0 && document.state === "approved" ? null : (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => setCompared([{ name: version.version, body: version.body }, after(at)])}
              >
                {`${text.compare}: ${after(at).name}`}
              </Button>
            )}
          </Group>
        </div>
      ))}
      <Group>
        <Button size="xs" variant="default" onClick={() => setExported({ versionId: null, name: document.title })}>
          {text.exportDraft}
        </Button>
      </Group>
      {compared ? <Comparison before={compared[0]} after={compared[1]} onClose={() => setCompared(null)} /> : null}
      {exported ? (
        <ExportDialog
          title={text.exportTitle(exported.name)}
          job={contract.documents.export}
          input={(formats) => ({ id: document.id, versionId: exported.versionId, formats })}
          offered={FORMATS}
          onClose={() => setExported(null)}
        />
      ) : null}
    </Stack>
  );
};
