import { Combobox, ScrollArea, useCombobox } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { kindWords } from "../../src-shared/domain/kind-words.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../ipc/use-query.ts";
import { uiText } from "../text/ui.ts";
import classes from "./links-panel.module.css";

export type PickedRecord = { readonly id: string; readonly ref: string; readonly title: string };

type Props = {
  readonly of: LinkKind;
  readonly isOffered?: (id: string) => boolean;
  /** True when the choice was taken: the list closes. */
  readonly onChoose: (record: PickedRecord) => boolean | Promise<boolean>;
  readonly onDone: () => void;
  readonly children?: ReactNode;
};

const text = uiText.links;
const MOST = 60;

/** The records of a kind, found by reference or title; opens at once below the place it stands in. */
export const RecordPicker = ({ of, isOffered, onChoose, onDone, children }: Props) => {
  const { data: candidates } = useQuery(contract.links.candidates, { kind: of });
  const [search, setSearch] = useState("");
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => searchField.current?.focus(), []);
  const combobox = useCombobox({ defaultOpened: true, onDropdownClose: onDone });
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (candidates ?? []).filter((item) => {
    if (isOffered && !isOffered(item.id)) return false;
    const line = `${item.ref} ${item.title}`.toLowerCase();
    return words.every((word) => line.includes(word));
  });
  const choose = async (id: string): Promise<void> => {
    const record = candidates?.find((item) => item.id === id);
    if (record && (await onChoose(record))) combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} width={340} position="bottom-start" onOptionSubmit={(id) => void choose(id)}>
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
        {children}
      </Combobox.Dropdown>
    </Combobox>
  );
};
