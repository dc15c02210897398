import { useSay } from "../../../ui/language.tsx";
import { useQuestion } from "../../../ui/question.ts";

/** The name of an initiative that is asked for whoever says that a project belongs to it; its id until the name is known. */
export function InitiativeName({ id }: { readonly id: string }) {
  const say = useSay();
  const { answer } = useQuestion("initiatives");
  const found = answer?.initiatives.find((initiative) => initiative.id === id);
  return <>{found === undefined ? id : say(found.shortName)}</>;
}
