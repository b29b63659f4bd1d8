import { Tabs, Text } from "@mantine/core";
import { soaText } from "../../text/soa.ts";
import { HistoryPanel } from "../../ui/history-panel.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { useWorkspace } from "../../ui/workspace.ts";
import { ControlGuide } from "./control-guide.tsx";
import type { SoaRow } from "./sheet-model.ts";
import { useViewState, type InspectorTab } from "./view-state.ts";

const text = soaText.inspector;
const LINKED = ["risk", "obligations", "objectives", "evidence", "document", "point"] as const;
const TABS: readonly InspectorTab[] = ["guide", "links", "history"];

export const ControlInspector = ({ row }: { readonly row: SoaRow }) => {
  const { readOnly } = useWorkspace();
  const { tab, setTab } = useViewState();
  return (
    <Tabs value={tab} keepMounted={false} onChange={(next) => setTab(TABS.find((known) => known === next) ?? "guide")}>
      <Tabs.List mb="md">
        {TABS.map((id) => (
          <Tabs.Tab key={id} value={id}>
            {text[id]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="guide">
        <ControlGuide controlId={row.controlId} />
      </Tabs.Panel>
      <Tabs.Panel value="links">
        <LinksPanel key={row.controlId} kind="control" id={row.controlId} kinds={LINKED} readOnly={readOnly} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        {row.entryId === "" ? (
          <Text size="sm" c="dimmed">
            {text.noHistory}
          </Text>
        ) : (
          <HistoryPanel key={row.entryId} table="soa_entry" rowId={row.entryId} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
};
