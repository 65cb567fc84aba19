import type { Check } from './check.ts'
import { envelope } from './checks/envelope.ts'
import { moment } from './checks/moment.ts'
import { request } from './checks/request.ts'
import { results } from './checks/results.ts'
import { retries } from './checks/retries.ts'
import { staged } from './checks/staged.ts'
import { transport } from './checks/transport.ts'

const themed = { transport, envelope, request, moment, retries, staged, results }

export type Theme = keyof typeof themed

export type ThemedCheck = Check & { readonly theme: Theme }

/** Everything that is asked of a consumer, in the order of a report. */
export const checks: readonly ThemedCheck[] = (Object.keys(themed) as Theme[]).flatMap((theme) =>
  themed[theme].map((check) => ({ ...check, theme })),
)
