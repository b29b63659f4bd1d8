/** What can be done with the workspace as a whole, from the menu, the palette and the settings. Typed text is sent first. */
import { notifications } from "@mantine/notifications";
import { contract } from "../../src-shared/contract/index.ts";
import { client } from "../ipc/api.ts";
import { appText } from "../text/app.ts";
import { uiText } from "../text/ui.ts";
import { flushAll } from "../ui/flush.ts";

type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

const tell = (outcome: Outcome): void => {
  if (outcome.ok || outcome.error.code === "CANCELLED") return;
  notifications.show({
    color: "red",
    title: uiText.error.titles[outcome.error.code] ?? uiText.error.title,
    message: outcome.error.message,
    autoClose: 12_000,
  });
};

export const openOther = async (): Promise<void> => {
  await flushAll();
  tell(await client.run(contract.workspace.open, {}));
};

export const openAsked = async (): Promise<void> => {
  await flushAll();
  tell(await client.run(contract.workspace.openAsked, {}));
};

export const closeWorkspace = async (): Promise<void> => {
  await flushAll();
  tell(await client.run(contract.workspace.close, {}));
};

export const duplicateWorkspace = async (): Promise<void> => {
  await flushAll();
  const result = await client.run(contract.workspace.duplicate, {});
  tell(result);
  if (result.ok) notifications.show({ message: appText.top.copied(result.value.fileName) });
};

export const showFolder = async (folder: string): Promise<void> =>
  tell(await client.run(contract.app.showFolder, { folder }));
