import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./app/global.css";
import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { guardClosing } from "./app/closing.ts";
import { pageNonce } from "./app/nonce.ts";
import { colorSchemes, cssVariables, OVERLAYS, theme } from "./app/theme.ts";
import { appText } from "./text/app.ts";

guardClosing();

const overlays = document.createElement("section");
overlays.id = OVERLAYS;
overlays.setAttribute("aria-label", appText.overlays.label);
document.body.append(overlays);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={() => pageNonce}
    >
      <ModalsProvider>
        <Notifications position="bottom-right" limit={3} />
        <App />
      </ModalsProvider>
    </MantineProvider>,
  );
}
