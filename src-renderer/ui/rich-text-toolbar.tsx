import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconTable,
  type Icon,
} from "@tabler/icons-react";
import { useEditorState, type Editor } from "@tiptap/react";
import { useRef, type KeyboardEvent } from "react";
import { uiText } from "../text/ui.ts";
import classes from "./rich-text.module.css";
import { InsertMention, InsertPicture } from "./rich-text-insert.tsx";
import { RichTextLink } from "./rich-text-link.tsx";

type Props = { readonly editor: Editor; readonly label: string; readonly pictures: boolean };
type Tool = {
  readonly label: string;
  readonly icon: Icon;
  readonly active?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
};

const text = uiText.richText;

const ToolButton = ({ label, icon: Sign, active, disabled, run }: Tool) => (
  <Tooltip label={label}>
    <ActionIcon
      size={26}
      variant={active ? "light" : "subtle"}
      color={active ? undefined : "gray"}
      aria-label={label}
      aria-pressed={active}
      disabled={disabled}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Sign size={16} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

const TableMenu = ({ editor, active }: { readonly editor: Editor; readonly active: boolean }) => {
  const chain = () => editor.chain().focus();
  if (!active)
    return (
      <ToolButton
        label={text.table}
        icon={IconTable}
        run={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
    );
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={26} variant="light" aria-label={text.table} tabIndex={-1}>
          <IconTable size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => chain().addRowAfter().run()}>{text.addRow}</Menu.Item>
        <Menu.Item onClick={() => chain().addColumnAfter().run()}>{text.addColumn}</Menu.Item>
        <Menu.Item onClick={() => chain().deleteRow().run()}>{text.deleteRow}</Menu.Item>
        <Menu.Item onClick={() => chain().deleteColumn().run()}>{text.deleteColumn}</Menu.Item>
        <Menu.Item color="red" onClick={() => chain().deleteTable().run()}>
          {text.deleteTable}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** One stop in the Tab order; the arrow keys move within. */
const roam = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (at < 0) return;
  event.preventDefault();
  buttons.at((at + (event.key === "ArrowRight" ? 1 : -1)) % buttons.length)?.focus();
};

export const RichTextToolbar = ({ editor, label, pictures }: Props) => {
  const bar = useRef<HTMLDivElement>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      h2: now.isActive("heading", { level: 2 }),
      h3: now.isActive("heading", { level: 3 }),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      table: now.isActive("table"),
      link: now.isActive("link"),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={text.toolbar(label)}
      className={classes.toolbar}
      tabIndex={0}
      onKeyDown={roam}
      onFocus={(event) => {
        if (event.target === event.currentTarget) bar.current?.querySelector("button")?.focus();
      }}
    >
      <ToolButton label={text.bold} icon={IconBold} active={on.bold} run={() => chain().toggleBold().run()} />
      <ToolButton label={text.italic} icon={IconItalic} active={on.italic} run={() => chain().toggleItalic().run()} />
      <ToolButton
        label={text.heading}
        icon={IconH2}
        active={on.h2}
        run={() => chain().toggleHeading({ level: 2 }).run()}
      />
      <ToolButton
        label={text.subheading}
        icon={IconH3}
        active={on.h3}
        run={() => chain().toggleHeading({ level: 3 }).run()}
      />
      <ToolButton
        label={text.bulletList}
        icon={IconList}
        active={on.bullets}
        run={() => chain().toggleBulletList().run()}
      />
      <ToolButton
        label={text.numberedList}
        icon={IconListNumbers}
        active={on.numbers}
        run={() => chain().toggleOrderedList().run()}
      />
      <TableMenu editor={editor} active={on.table} />
      <RichTextLink editor={editor} active={on.link} />
      <InsertMention editor={editor} />
      {pictures ? <InsertPicture editor={editor} /> : null}
      <span className={classes.gap} />
      <ToolButton label={text.undo} icon={IconArrowBackUp} disabled={!on.undo} run={() => chain().undo().run()} />
      <ToolButton label={text.redo} icon={IconArrowForwardUp} disabled={!on.redo} run={() => chain().redo().run()} />
    </div>
  );
};
