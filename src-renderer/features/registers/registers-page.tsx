import { isRegister } from "../../../src-shared/domain/registers/all.ts";
import { useRoute } from "../../app/route.ts";
import { Overview } from "./overview.tsx";
import { RegisterList } from "./register-list.tsx";

/** All registers, or the one that is open: the route says `issues` or `issues/<id>`. */
export const RegistersPage = () => {
  const id = useRoute((state) => (state.route.place === "registers" ? state.route.id : null));
  const [register = "", openId = null] = (id ?? "").split("/");
  if (!isRegister(register)) return <Overview />;
  return <RegisterList key={register} register={register} openId={openId} />;
};
