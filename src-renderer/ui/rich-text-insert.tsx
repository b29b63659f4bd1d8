/** Putting a mention of a record, or a picture from evidence, where the cursor stands. */
import {
  ActionIcon,
  Button,
  Group,
  Menu,
  Modal,
  ScrollArea,
  Select,
  Stack,
  Text,
  TextInput,
  Tooltip,
} from "@mantine/core";
import { IconAt, IconPhoto } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { kindWords } from "../../src-shared/domain/kind-words.ts";
import { MENTION, PICTURE } from "../../src-shared/domain/rich-text.ts";
import { LINK_KINDS, type LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../ipc/use-query.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import classes from "./rich-text.module.css";
import { RecordPicker } from "./record-picker.tsx";
import { EvidenceFigure } from "./rich-text-nodes.tsx";

type Props = { readonly editor: Editor };

const text = uiText.richText;

export const InsertMention = ({ editor }: Props) => {
  const [of, setOf] = useState<LinkKind | null>(null);
  return (
    <span>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <ActionIcon
            size={26}
            variant="subtle"
            color="gray"
            aria-label={text.mention}
            title={text.mention}
            tabIndex={-1}
          >
            <IconAt size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <ScrollArea.Autosize mah={360} type="auto">
            {LINK_KINDS.map((kind) => (
              <Menu.Item key={kind} onClick={() => setOf(kind)}>
                {text.mentionOf(kindWords(kind).one)}
              </Menu.Item>
            ))}
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
      {of ? (
        <RecordPicker
          key={of}
          of={of}
          onChoose={({ id, ref, title }) =>
            editor
              .chain()
              .focus()
              .insertContent([
                { type: MENTION, attrs: { kind: of, id, label: `${ref} ${title}`.trim() } },
                { type: "text", text: " " },
              ])
              .run()
          }
          onDone={() => setOf(null)}
        />
      ) : null}
    </span>
  );
};

const PictureDialog = ({ editor, onClose }: Props & { readonly onClose: () => void }) => {
  const { data: pieces } = useQuery(contract.evidence.list, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [alt, setAlt] = useState("");
  const [caption, setCaption] = useState("");
  const { error } = useQuery(contract.evidence.picture, chosen === null ? null : { id: chosen });
  const pictures = (pieces ?? []).filter(({ mediaType }) => mediaType === "image/png" || mediaType === "image/jpeg");
  const insert = (): void => {
    if (chosen === null || alt.trim() === "") return;
    const attrs = { evidence: chosen, alt: alt.trim(), caption: caption.trim() };
    onClose();
    editor.chain().focus().insertContent({ type: PICTURE, attrs }).run();
  };
  return (
    <Modal opened onClose={onClose} title={text.pictureTitle} size="lg">
      {pieces && pictures.length === 0 ? (
        <Text size="sm">{text.pictureNone}</Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            insert();
          }}
        >
          <Stack gap="sm">
            <Select
              label={text.pictureOf}
              description={text.pictureRule}
              searchable
              data-autofocus
              data={pictures.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
              value={chosen}
              onChange={setChosen}
            />
            {error ? <ErrorNote error={error} /> : null}
            {chosen !== null && !error ? (
              <div className={classes.chosen}>
                <EvidenceFigure picture={{ evidenceId: chosen, alt, caption: "" }} />
              </div>
            ) : null}
            <TextInput
              label={text.pictureAlt}
              description={text.pictureAltHint}
              required
              maxLength={500}
              value={alt}
              onChange={(event) => setAlt(event.currentTarget.value)}
            />
            <TextInput
              label={text.pictureCaption}
              description={text.pictureCaptionHint}
              maxLength={300}
              value={caption}
              onChange={(event) => setCaption(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" disabled={chosen === null || alt.trim() === "" || error !== null}>
                {text.pictureInsert}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
};

export const InsertPicture = ({ editor }: Props) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Tooltip label={text.picture}>
        <ActionIcon
          size={26}
          variant="subtle"
          color="gray"
          aria-label={text.picture}
          tabIndex={-1}
          onClick={() => setOpened(true)}
        >
          <IconPhoto size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {opened ? <PictureDialog editor={editor} onClose={() => setOpened(false)} /> : null}
    </>
  );
};
