import { Component, type ReactNode } from "react";
import { useText } from "./language.tsx";
import { shellMessages } from "./messages.ts";

/** Catches what a page throws, so that the frame and the other pages go on. */
export class Fault extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Stumbled /> : this.props.children;
  }
}

function Stumbled() {
  const t = useText(shellMessages);
  return (
    <div className="page" role="alert">
      <h1>{t("page-failed")}</h1>
      <p className="lead">{t("page-failed-next")}</p>
    </div>
  );
}
