import {
  changeAccountAction,
  inviteAction,
  leaveAction,
  secondFactorAction,
} from "./actions/account-actions.ts";
import { addAction } from "./actions/add-action.ts";
import { decideAction, undoAction } from "./actions/decide-action.ts";
import { preferencesAction } from "./actions/preferences-action.ts";
import type { Page } from "./page.ts";
import { addPage } from "./pages/add-page.ts";
import { checksPage } from "./pages/checks-page.ts";
import { incidentPage } from "./pages/incident-page.ts";
import { incidentsPage } from "./pages/incidents-page.ts";
import { ledgerPage } from "./pages/ledger-page.ts";
import { overviewPage } from "./pages/overview-page.ts";
import { reportPage } from "./pages/report-page.ts";
import { reportsPage } from "./pages/reports-page.ts";
import { reviewPage } from "./pages/review-page.ts";
import { searchPage } from "./pages/search-page.ts";
import { seriesPage } from "./pages/series-page.ts";
import { settingsPage } from "./pages/settings-page.ts";
import { sourcesPage } from "./pages/sources-page.ts";
import type { Action } from "./submission.ts";
import type { Visit } from "./visit.ts";

/** A page that can be asked for. Null: there is nothing under that address. */
export type Route = {
  /** Below the language. `:name` stands for a part that `Visit.part` gives. */
  readonly path: string;
  readonly show: (visit: Visit) => Page | null | Promise<Page | null>;
};

/** Every page. */
export const ROUTES: readonly Route[] = [
  { path: "/", show: overviewPage },
  { path: "/incidents", show: incidentsPage },
  { path: "/incidents/:incident", show: incidentPage },
  { path: "/reports", show: reportsPage },
  { path: "/reports/:report", show: reportPage },
  { path: "/search", show: searchPage },
  { path: "/sources", show: sourcesPage },
  { path: "/series", show: seriesPage },
  { path: "/checks", show: checksPage },
  { path: "/ledger", show: ledgerPage },
  { path: "/review", show: reviewPage },
  { path: "/add", show: (visit) => addPage(visit) },
  { path: "/settings", show: (visit) => settingsPage(visit) },
];

/** Every form that can be sent. */
export const ACTIONS: readonly Action[] = [
  decideAction,
  undoAction,
  addAction,
  preferencesAction,
  leaveAction,
  secondFactorAction,
  inviteAction,
  changeAccountAction,
];
