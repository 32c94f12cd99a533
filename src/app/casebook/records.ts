import type * as port from "../../store/contract/port.ts";

/** An incident with the standing that people gave it, as commands and pages show it. */
export type StandingIncident = port.StandingIncident;
