import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { uiText } from "../text/ui.ts";

type Props = { readonly editor: Editor; readonly active: boolean };

const text = uiText.richText;
const isHttps = (url: string): boolean => /^https:\/\/\S+\.\S+$/i.test(url);

/** Ties the selected words to an https address; other kinds of address are not taken. */
export const RichTextLink = ({ editor, active }: Props) => {
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState("");
  const open = (): void => {
    setAddress(String(editor.getAttributes("link")["href"] ?? "https://"));
    setOpened(true);
  };
  const apply = (): void => {
    if (!isHttps(address)) return;
    setOpened(false);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !active)
      chain.insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] }).run();
    else chain.setLink({ href: address }).run();
  };
  const remove = (): void => {
    setOpened(false);
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus shadow="md" width={320}>
      <Popover.Target>
        <Tooltip label={text.link}>
          <ActionIcon
            size={26}
            variant={active ? "light" : "subtle"}
            color={active ? undefined : "gray"}
            aria-label={text.link}
            aria-pressed={active}
            tabIndex={-1}
            onClick={open}
          >
            <IconLink size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label={text.linkAddress}
          description={text.linkRule}
          value={address}
          data-autofocus
          onChange={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            apply();
          }}
        />
        <Group gap="xs" mt="xs" justify="flex-end">
          {active ? (
            <Button size="xs" variant="default" onClick={remove}>
              {text.linkRemove}
            </Button>
          ) : null}
          <Button size="xs" disabled={!isHttps(address)} onClick={apply}>
            {text.linkApply}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
};
