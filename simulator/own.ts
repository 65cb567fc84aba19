import { addAnomalies } from './bend/all.ts'
import type { Anomaly } from './bend/anomaly.ts'
import { addDialects, type Dialect } from './dialects/dialect.ts'
import type { Quirk } from './quirks/quirk.ts'
import { addQuirks } from './quirks/quirks.ts'

/** What a user has beside ours, each under a name of its own. */
export type Own = {
  readonly quirks?: readonly Quirk[]
  readonly dialects?: readonly Dialect[]
  readonly anomalies?: readonly Anomaly[]
}

/** Makes them known by name. Throws a RangeError for a name that is one of ours. */
export function addOwn({ quirks = [], dialects = [], anomalies = [] }: Own): void {
  addQuirks(quirks)
  addDialects(dialects)
  addAnomalies(anomalies)
}
