import { Button, Combobox, Menu, ScrollArea, useCombobox } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../ipc/use-command.ts";
import { useQuery } from "../ipc/use-query.ts";
import { kindWords } from "../../src-shared/domain/kind-words.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import classes from "./links-panel.module.css";

type Props = {
  readonly kind: LinkKind;
  readonly id: string;
  readonly kinds: readonly LinkKind[];
  readonly linked: readonly { readonly kind: LinkKind; readonly id: string }[];
};

const text = uiText.links;
const MOST = 60;

const Picker = ({
  kind,
  id,
  of,
  linked,
  onDone,
}: Omit<Props, "kinds"> & { readonly of: LinkKind; readonly onDone: () => void }) => {
  const { data: candidates } = useQuery(contract.links.candidates, { kind: of });
  const add = useCommand(contract.links.add);
  const [search, setSearch] = useState("");
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => searchField.current?.focus(), []);
  const combobox = useCombobox({ defaultOpened: true, onDropdownClose: onDone });
  const taken = new Set(linked.filter((link) => link.kind === of).map((link) => link.id));
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (candidates ?? []).filter((item) => {
    if (taken.has(item.id) || (of === kind && item.id === id)) return false;
    const line = `${item.ref} ${item.title}`.toLowerCase();
    return words.every((word) => line.includes(word));
  });
  const choose = async (to: string): Promise<void> => {
    const result = await add.send({ from: { kind, id }, to: { kind: of, id: to } });
    if (result.ok) combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} width={340} position="bottom-start" onOptionSubmit={(to) => void choose(to)}>
      <Combobox.DropdownTarget>
        <span />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder={text.search}
          aria-label={text.search}
          ref={searchField}
        />
        <Combobox.Options aria-label={kindWords(of).many}>
          <ScrollArea.Autosize mah={280} type="auto">
            {found.slice(0, MOST).map((item) => (
              <Combobox.Option value={item.id} key={item.id}>
                <span className={classes.ref}>{item.ref}</span> {item.title}
              </Combobox.Option>
            ))}
            {found.length === 0 ? <Combobox.Empty>{candidates ? text.nothing : text.loading}</Combobox.Empty> : null}
          </ScrollArea.Autosize>
        </Combobox.Options>
        <ErrorNote error={add.error} />
      </Combobox.Dropdown>
    </Combobox>
  );
};

/** Ties the record to another one: first the kind, then the record by reference or title. */
export const LinkAdd = ({ kind, id, kinds, linked }: Props) => {
  const [of, setOf] = useState<LinkKind | null>(null);
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
              <Menu.Item key={option} onClick={() => setOf(option)}>
                {text.addOf(kindWords(option).one)}
              </Menu.Item>
            ))}
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
      {of ? <Picker key={of} kind={kind} id={id} of={of} linked={linked} onDone={() => setOf(null)} /> : null}
    </span>
  );
};
