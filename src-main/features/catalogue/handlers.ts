import type { Contract } from "../../../src-shared/contract/index.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { catalogue } from "../../records/catalogue.ts";

export const catalogueHandlers: HandlersOf<Contract["catalogue"]> = { read: () => catalogue() };
