import { gegevens } from './requirements/gegevens.ts'
import { protocol } from './requirements/protocol.ts'
import type { Requirement } from './requirements/requirement.ts'
import { resultaten } from './requirements/resultaten.ts'
import { transport } from './requirements/transport.ts'

export type { Level, Requirement } from './requirements/requirement.ts'

const list = { ...protocol, ...gegevens, ...resultaten, ...transport }

export type RequirementId = keyof typeof list

/** Everything that is asked of a LAS, by id. An id never changes its meaning; what falls away leaves its id unused. */
export const requirements: Readonly<Record<RequirementId, Requirement>> = list

export const requirementIds = Object.keys(list) as readonly RequirementId[]
