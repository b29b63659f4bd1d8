import { Box, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconFileTypeDocx, IconPhoto, IconTrash } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { contrast, isHexColour, STANDARD_ACCENT } from "../../../src-shared/domain/colour.ts";
import { TEMPLATE_STYLE_IDS } from "../../../src-shared/domain/documents/template.ts";
import { DOCUMENT_LANGUAGES } from "../../../src-shared/domain/vocabulary.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand, useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { settingsText } from "../../text/settings.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import type { RecordEditor } from "../../ui/use-record.ts";
import type { OpenWorkspace } from "../../ui/workspace.ts";
import { Section } from "./section.tsx";

type Patch = InputOf<typeof contract.workspace.update>["patch"];
type Props = { readonly editor: RecordEditor<Patch>; readonly workspace: OpenWorkspace };

const text = settingsText.look;

/** The accent as it stands on paper, with the number that the rule is about. */
const AccentSample = ({ accent }: { readonly accent: string }) => {
  const shown = isHexColour(accent) ? accent : STANDARD_ACCENT;
  return (
    <Group gap="xs">
      <Box
        px={10}
        py={3}
        fz="sm"
        fw={700}
        c="#ffffff"
        bg={shown}
        style={{ borderRadius: 3, border: "1px solid var(--mantine-color-default-border)" }}
      >
        {text.sample}
      </Box>
      <Text size="xs" c="dimmed">
        {text.contrast((Math.floor(contrast(shown, "#FFFFFF") * 10) / 10).toFixed(1))}
      </Text>
    </Group>
  );
};

const Logo = ({ workspace }: { readonly workspace: OpenWorkspace }) => {
  const { data: logo, error } = useQuery(contract.workspace.logo, {});
  const choose = useJob(contract.workspace.chooseLogo);
  const remove = useCommand(contract.workspace.setLogo);
  const { revision, readOnly, hasLogo } = workspace;
  return (
    <Stack gap={6} role="group" aria-label={text.logo}>
      <div>
        <Text size="sm" fw={500}>
          {text.logo}
        </Text>
        <Text size="xs" c="dimmed">
          {text.logoHint}
        </Text>
      </div>
      <Group gap="md">
        <Box
          w={200}
          h={80}
          p={6}
          bg="#ffffff"
          style={{
            border: "1px solid var(--mantine-color-default-border)",
            borderRadius: 4,
            display: "grid",
            placeItems: "center",
          }}
        >
          {logo ? (
            <img
              src={`data:${logo.mediaType};base64,${logo.base64}`}
              alt={text.logoShown}
              style={{ maxWidth: "100%", maxHeight: 66 }}
            />
          ) : (
            <Text size="xs" c="#525B6B">
              {text.logoNone}
            </Text>
          )}
        </Box>
        <Stack gap={6}>
          {logo ? (
            <Text size="xs" c="dimmed">
              {text.size(logo.width, logo.height)}
            </Text>
          ) : null}
          {readOnly ? null : (
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPhoto size={16} aria-hidden />}
                loading={choose.busy}
                onClick={() => void choose.run({ revision })}
              >
                {text.choose}
              </Button>
              {hasLogo ? (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() => void remove.send({ revision, sha256: "" })}
                >
                  {text.remove}
                </Button>
              ) : null}
            </Group>
          )}
        </Stack>
      </Group>
      <ErrorNote error={error} />
      <ErrorNote error={choose.error} onClose={choose.clear} />
      <ErrorNote error={remove.error} onClose={remove.clear} />
    </Stack>
  );
};

const Template = ({ workspace: { revision, readOnly } }: { readonly workspace: OpenWorkspace }) => {
  const { data: template, error } = useQuery(contract.workspace.template, {});
  const choose = useJob(contract.workspace.chooseTemplate);
  const remove = useCommand(contract.workspace.setTemplate);
  const taken = TEMPLATE_STYLE_IDS.filter((id) => template?.styles[id] !== undefined);
  return (
    <Stack gap={6} role="group" aria-label={text.template}>
      <div>
        <Text size="sm" fw={500}>
          {text.template}
        </Text>
        <Text size="xs" c="dimmed">
          {text.templateHint}
        </Text>
      </div>
      <Text size="sm">
        {template
          ? text.templateTaken(template.name, taken.map((id) => text.templateStyles[id]).join(", "))
          : text.templateNone}
      </Text>
      {readOnly ? null : (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileTypeDocx size={16} aria-hidden />}
            loading={choose.busy}
            onClick={() => void choose.run({ revision })}
          >
            {text.templateChoose}
          </Button>
          {template ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void remove.send({ revision, template: null })}
            >
              {text.templateRemove}
            </Button>
          ) : null}
        </Group>
      )}
      <ErrorNote error={error} />
      <ErrorNote error={choose.error} onClose={choose.clear} />
      <ErrorNote error={remove.error} onClose={remove.clear} />
    </Stack>
  );
};

/** What all exported documents of the workspace share. */
export const DocumentLookSettings = ({ editor, workspace }: Props) => {
  const disabled = workspace.readOnly;
  return (
    <Section title={text.title} hint={text.hint}>
      <SimpleGrid cols={2}>
        <AutosaveSelect
          label={text.language}
          description={text.languageHint}
          value={workspace.documentLanguage}
          data={DOCUMENT_LANGUAGES.map(({ id, label }) => ({ value: id, label }))}
          disabled={disabled}
          issue={editor.issues["documentLanguage"]}
          onSave={(language) => editor.save({ documentLanguage: language as "en" })}
        />
        <Stack gap={6}>
          <AutosaveText
            label={text.accent}
            description={text.accentHint}
            value={workspace.documentAccent}
            placeholder={STANDARD_ACCENT}
            maxLength={7}
            disabled={disabled}
            issue={editor.issues["documentAccent"]}
            onSave={(accent) => editor.save({ documentAccent: accent.trim() })}
          />
          <AccentSample accent={workspace.documentAccent} />
        </Stack>
        <AutosaveText
          label={text.header}
          description={text.headerHint}
          value={workspace.documentHeader}
          placeholder={workspace.organisation}
          maxLength={80}
          disabled={disabled}
          issue={editor.issues["documentHeader"]}
          onSave={(documentHeader) => editor.save({ documentHeader })}
        />
        <AutosaveText
          label={text.footer}
          description={text.footerHint}
          value={workspace.documentFooter}
          maxLength={120}
          disabled={disabled}
          issue={editor.issues["documentFooter"]}
          onSave={(documentFooter) => editor.save({ documentFooter })}
        />
      </SimpleGrid>
      <Logo workspace={workspace} />
      <Template workspace={workspace} />
    </Section>
  );
};
