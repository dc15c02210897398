import type { Language } from "@plumbline/core/evidence";
import { lazy, Suspense, useEffect } from "react";
import { Redirect, Route, Router, Switch, useSearch } from "wouter";
import { FactPanelProvider } from "../charts/fact-panel.tsx";
import { Asking } from "./answered.tsx";
import { Fault } from "./fault.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { LanguageProvider, useText } from "./language.tsx";
import { recall, remember } from "./memory.ts";
import { shellMessages } from "./messages.ts";
import { NotFound } from "./not-found.tsx";

const Overview = lazy(() => import("../pages/overview/index.tsx"));
const Initiatives = lazy(() => import("../pages/initiatives/index.tsx"));
const Timeline = lazy(() => import("../pages/initiatives/timeline.tsx"));
const Relations = lazy(() => import("../pages/initiatives/relations.tsx"));
const Profile = lazy(() => import("../pages/initiatives/profile.tsx"));
const Money = lazy(() => import("../pages/money/index.tsx"));
const PrivateInvestment = lazy(() => import("../pages/private-investment/index.tsx"));
const Paper = lazy(() => import("../pages/paper/index.tsx"));
const Claims = lazy(() => import("../pages/claims/index.tsx"));
const Parties = lazy(() => import("../pages/parties/list.tsx"));
const Party = lazy(() => import("../pages/parties/party.tsx"));
const Projects = lazy(() => import("../pages/projects/index.tsx"));
const Project = lazy(() => import("../pages/projects/project/index.tsx"));
const Map = lazy(() => import("../pages/map/index.tsx"));
const Futures = lazy(() => import("../pages/futures/index.tsx"));
const Data = lazy(() => import("../pages/data/index.tsx"));
const Sources = lazy(() => import("../pages/sources/index.tsx"));
const SourceFile = lazy(() => import("../pages/sources/file/index.tsx"));

const LANGUAGE_KEY = "plumbline-language";

export function App() {
  return (
    <Router>
      <Switch>
        <Route path="/en/*?">
          <InLanguage language="en" />
        </Route>
        <Route path="/zh/*?">
          <InLanguage language="zh" />
        </Route>
        <Route>
          <ToLanguage />
        </Route>
      </Switch>
    </Router>
  );
}

/** `/` and addresses without a language go to the reader's: the one chosen last, or the browser's. */
function ToLanguage() {
  const search = useSearch();
  const saved = recall(LANGUAGE_KEY);
  const language: Language =
    saved === "en" || saved === "zh" ? saved : navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
  const path = window.location.pathname;
  return <Redirect to={`/${language}${path}${search === "" ? "" : `?${search}`}`} replace />;
}

function InLanguage({ language }: { readonly language: Language }) {
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    remember(LANGUAGE_KEY, language);
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <FactPanelProvider>
        <SkipLink />
        <Header />
        <main id="content" tabIndex={-1}>
          <Fault key={language}>
            <Suspense fallback={<Asking rows={18} />}>
              <Pages language={language} />
            </Suspense>
          </Fault>
        </main>
        <Footer />
      </FactPanelProvider>
    </LanguageProvider>
  );
}

function Pages({ language }: { readonly language: Language }) {
  const at = (path: string) => `/${language}${path}`;
  return (
    <Switch>
      <Route path={at("/")} component={Overview} />
      <Route path={at("/initiatives")} component={Initiatives} />
      <Route path={at("/timeline")} component={Timeline} />
      <Route path={at("/relations")} component={Relations} />
      <Route path={at("/initiatives/:id")} component={Profile} />
      <Route path={at("/money")} component={Money} />
      <Route path={at("/private-investment")} component={PrivateInvestment} />
      <Route path={at("/paper")} component={Paper} />
      <Route path={at("/claims")} component={Claims} />
      {(["recipient", "provider"] as const).map((role) => (
        <Route key={role} path={at(`/${role}s`)}>
          <Parties role={role} />
        </Route>
      ))}
      {(["recipient", "provider"] as const).map((role) => (
        <Route key={role} path={at(`/${role}s/:id`)}>
          <Party role={role} />
        </Route>
      ))}
      <Route path={at("/projects")} component={Projects} />
      <Route path={at("/projects/:key")} component={Project} />
      <Route path={at("/map")} component={Map} />
      <Route path={at("/futures")} component={Futures} />
      <Route path={at("/sources")} component={Sources} />
      <Route path={at("/sources/:id")} component={SourceFile} />
      <Route path={at("/data")} component={Data} />
      <Route component={NotFound} />
    </Switch>
  );
}

function SkipLink() {
  const t = useText(shellMessages);
  return (
    <a className="skip-link" href="#content">
      {t("skip-link")}
    </a>
  );
}
