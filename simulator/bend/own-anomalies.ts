import type { Anomaly } from './anomaly.ts'

/** The anomalies that a user added, by name. Apart from ours, which are many to load. */
export const ownAnomalies = new Map<string, Anomaly>()
