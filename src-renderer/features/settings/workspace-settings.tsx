import { Radio, SimpleGrid, Stack, Switch } from "@mantine/core";
import type { contract } from "../../../src-shared/contract/index.ts";
import { CLASSIFICATIONS } from "../../../src-shared/domain/vocabulary.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { settingsText } from "../../text/settings.ts";
import { AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import type { RecordEditor } from "../../ui/use-record.ts";
import type { OpenWorkspace } from "../../ui/workspace.ts";
import { Section } from "./section.tsx";

type Patch = InputOf<typeof contract.workspace.update>["patch"];
type Props = { readonly editor: RecordEditor<Patch>; readonly workspace: OpenWorkspace };

export const OrganisationSettings = ({ editor, workspace }: Props) => {
  const text = settingsText.organisation;
  return (
    <Section title={text.title}>
      <AutosaveText
        label={text.name}
        value={workspace.organisation}
        maxLength={300}
        disabled={workspace.readOnly}
        issue={editor.issues["organisation"]}
        onSave={(organisation) => editor.save({ organisation })}
      />
      <AutosaveText
        label={text.scope}
        description={text.scopeHint}
        multiline
        maxLength={5000}
        value={workspace.scopeText}
        disabled={workspace.readOnly}
        issue={editor.issues["scopeText"]}
        onSave={(scopeText) => editor.save({ scopeText })}
      />
    </Section>
  );
};

export const AnnexAReading = ({ editor, workspace }: Props) => {
  const text = settingsText.annexA;
  return (
    <Section title={text.title} hint={text.hint}>
      <Radio.Group
        aria-label={text.title}
        value={workspace.annexAReading}
        onChange={(reading) => void editor.save({ annexAReading: reading })}
      >
        <Stack gap="xs">
          <Radio value="strict" label={text.strict} description={text.strictHint} disabled={workspace.readOnly} />
          <Radio
            value="informative"
            label={text.informative}
            description={text.informativeHint}
            disabled={workspace.readOnly}
          />
        </Stack>
      </Radio.Group>
    </Section>
  );
};

export const ApprovalRule = ({ editor, workspace }: Props) => {
  const text = settingsText.approvals;
  return (
    <Section title={text.title}>
      <Switch
        label={text.separate}
        description={text.separateHint}
        checked={workspace.separateApprover}
        disabled={workspace.readOnly}
        onChange={(event) => void editor.save({ separateApprover: event.currentTarget.checked })}
      />
    </Section>
  );
};

export const DocumentSettings = ({ editor, workspace }: Props) => {
  const text = settingsText.documents;
  return (
    <Section title={text.title}>
      <SimpleGrid cols={2}>
        <AutosaveText
          label={text.prefix}
          description={text.prefixHint}
          value={workspace.documentPrefix}
          maxLength={12}
          disabled={workspace.readOnly}
          issue={editor.issues["documentPrefix"]}
          onSave={(documentPrefix) => editor.save({ documentPrefix })}
        />
        <AutosaveSelect
          label={text.classification}
          description={text.classificationHint}
          value={workspace.classification}
          data={CLASSIFICATIONS.map((name) => ({ value: name, label: name }))}
          disabled={workspace.readOnly}
          issue={editor.issues["classification"]}
          onSave={(classification) => editor.save({ classification: classification as Patch["classification"] })}
        />
        <AutosaveText
          label={text.currency}
          description={text.currencyHint}
          value={workspace.currency}
          maxLength={3}
          disabled={workspace.readOnly}
          issue={editor.issues["currency"]}
          onSave={(currency) => editor.save({ currency })}
        />
      </SimpleGrid>
    </Section>
  );
};
