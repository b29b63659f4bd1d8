import { Button, Menu, ScrollArea } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { kindWords } from "../../src-shared/domain/kind-words.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../ipc/use-command.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { RecordPicker } from "./record-picker.tsx";

type Props = {
  readonly kind: LinkKind;
  readonly id: string;
  readonly kinds: readonly LinkKind[];
  readonly linked: readonly { readonly kind: LinkKind; readonly id: string }[];
};

const text = uiText.links;

/** Ties the record to another one: first the kind, then the record by reference or title. */
export const LinkAdd = ({ kind, id, kinds, linked }: Props) => {
  const [of, setOf] = useState<LinkKind | null>(null);
  const add = useCommand(contract.links.add);
  const taken = new Set(linked.filter((link) => link.kind === of).map((link) => link.id));
  return (
    <span>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconLink size={14} aria-hidden />}>
            {text.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ScrollArea.Autosize mah={360} type="auto">
            {kinds.map((option) => (
              <Menu.Item key={option} onClick={() => (add.clear(), setOf(option))}>
                {text.addOf(kindWords(option).one)}
              </Menu.Item>
            ))}
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
      {of ? (
        <RecordPicker
          key={of}
          of={of}
          isOffered={(to) => !taken.has(to) && (of !== kind || to !== id)}
          onChoose={async (to) => (await add.send({ from: { kind, id }, to: { kind: of, id: to.id } })).ok}
          onDone={() => setOf(null)}
        >
          <ErrorNote error={add.error} />
        </RecordPicker>
      ) : null}
    </span>
  );
};
