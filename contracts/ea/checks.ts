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

/** Everything that is asked of a consumer, in the order of a report. */
export const checks: readonly Check[] = Object.values(themed).flat()

export const themeOf = (check: Check): Theme =>
  (Object.keys(themed) as Theme[]).find((theme) => themed[theme].includes(check))!
