import { notifications } from "@mantine/notifications";
import { useEffect, useLayoutEffect } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { client } from "../ipc/api.ts";
import { useQuery } from "../ipc/use-query.ts";
import { useSaveState } from "../ipc/save-state.ts";
import { appText } from "../text/app.ts";
import { ErrorNote } from "../ui/error-note.tsx";
import { discardPending } from "../ui/flush.ts";
import { forgetSavers } from "../ui/saver.ts";
import { forgetUndo } from "../ui/undo.tsx";
import { WorkspaceContext } from "../ui/workspace.ts";
import { useDemoJob } from "./demo-job.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { lazy } from "./lazy-page.tsx";
import { PAGES } from "./pages.tsx";
import { useRoute } from "./route.ts";
import { Shell } from "./shell.tsx";
import { ShortcutsHelp } from "./shortcuts.tsx";
import { openAsked } from "./workspace-jobs.ts";

const StartPage = lazy(async () => ({ default: (await import("../features/start/index.ts")).StartPage }));

// Either may be the first to be seen, and both are small: they come while main is asked which it is.
void StartPage.preload();
void PAGES.home.preload();

client.on(contract.app.openAsked, () => void openAsked());
client.on(contract.app.openFailed, ({ message }) =>
  notifications.show({ color: "red", title: appText.openFailed, message, autoClose: false }),
);

/** Shows the open workspace, or the way to one. Another workspace starts at Home with nothing left of the one before. */
export const App = () => {
  const { data: workspace, error } = useQuery(contract.workspace.state, {});
  const filling = useDemoJob((job) => job.running !== null);
  const id = workspace?.id;
  // In the layout phase, before the fields of the workspace that was open leave and send what they hold.
  useLayoutEffect(() => {
    if (id === undefined) return;
    discardPending();
    forgetSavers();
    forgetUndo();
    useRoute.getState().reset();
    useSaveState.setState({ refused: null });
  }, [id]);
  useEffect(() => {
    document.title = workspace ? `${workspace.organisation} — ${appText.product}` : appText.product;
  }, [workspace]);
  if (error && !workspace) return <ErrorNote error={error} />;
  if (workspace === undefined) return null;
  return (
    <ErrorBoundary>
      {workspace === null || filling ? (
        <StartPage />
      ) : (
        <WorkspaceContext value={workspace}>
          <Shell key={workspace.id} workspace={workspace} />
        </WorkspaceContext>
      )}
      <ShortcutsHelp />
    </ErrorBoundary>
  );
};
