import { Button, Group, Modal, Text } from "@mantine/core";
import { IconGitCompare } from "@tabler/icons-react";
import { soaText } from "../../text/soa.ts";
import { ApprovalPanel } from "../../ui/approval/approval-panel.tsx";
import { formatDay } from "../../ui/format.ts";
import { KeptFiles } from "./kept-files.tsx";
import type { Version } from "./sheet-model.ts";
import classes from "./soa.module.css";

type Props = {
  readonly versions: readonly Version[];
  readonly onExport: (versionId: string) => void;
  readonly onCompare: () => void;
  readonly onClose: () => void;
};

const text = soaText.versions;

/** What was approved, by whom, when, and the fingerprint of the frozen content. */
export const VersionsDialog = ({ versions, onExport, onCompare, onClose }: Props) => (
  <Modal opened onClose={onClose} title={text.title} size="lg">
    {versions.length === 0 ? <Text size="sm">{text.empty}</Text> : null}
    {versions.length === 0 ? null : (
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {text.compareHint}
        </Text>
        <Button
          size="xs"
          variant="default"
          className={classes.fixed}
          leftSection={<IconGitCompare size={16} aria-hidden />}
          onClick={onCompare}
        >
          {text.compare}
        </Button>
      </Group>
    )}
    {versions.map((version) => (
      <section key={version.id} className={classes.version} aria-label={`${text.version} ${version.number}`}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text size="sm" fw={600}>{`${text.version} ${version.number}`}</Text>
            <Text size="sm">{`${text.approved} ${formatDay(version.approvedOn)} · ${text.by} ${version.approverName}${version.approverRole === "" ? "" : `, ${version.approverRole}`}`}</Text>
          </div>
          <Button
            size="xs"
            variant="default"
            className={classes.fixed}
            aria-label={text.export(version.number)}
            onClick={() => onExport(version.id)}
          >
            {text.exportShort}
          </Button>
        </Group>
        <ApprovalPanel kind="soa" id={version.id} />
        {version.changeNote === "" ? null : (
          <Text size="sm" mt={4}>
            {version.changeNote}
          </Text>
        )}
        <Text size="xs" c="dimmed" mt={4}>
          {text.fingerprint}
        </Text>
        <div className={classes.hash}>{version.contentHash}</div>
        <KeptFiles version={version} />
      </section>
    ))}
  </Modal>
);
