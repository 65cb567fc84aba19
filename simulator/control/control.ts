import type { IncomingMessage, ServerResponse } from 'node:http'
import { guarded } from '../teams/guard.ts'
import type { HeldBy } from '../teams/holdings.ts'
import type { Teams } from '../teams/teams.ts'
import { type ApiParts, createApi } from './api.ts'
import { readContract } from './contract.ts'
import { withChanges } from './described-changes.ts'
import { aansluitingen } from './resources/aansluitingen.ts'
import { activering } from './resources/activering.ts'
import { changes } from './resources/changes.ts'
import { clock } from './resources/clock.ts'
import { journal } from './resources/journal.ts'
import { kinds } from './resources/kinds.ts'
import { koppelingen } from './resources/koppelingen.ts'
import { mijnGroep } from './resources/mijn-groep.ts'
import { records } from './resources/records.ts'
import { resultaten } from './resources/resultaten.ts'
import { schoolFile } from './resources/school-file.ts'
import { schools } from './resources/schools.ts'
import { snapshots } from './resources/snapshots.ts'
import { storingen } from './resources/storingen.ts'
import { toetsresultaten } from './resources/toetsresultaten.ts'
import { truth } from './resources/truth.ts'
import { worldFile } from './resources/world-file.ts'
import { worlds } from './resources/worlds.ts'
import type { Around, ControlTarget, Route } from './route.ts'

/** Every operation but the description itself. `records` is last: its path fits what the others name. */
export const routes: readonly Route[] = [
  ...worlds,
  ...kinds,
  ...worldFile,
  ...aansluitingen,
  ...snapshots,
  ...clock,
  ...schoolFile,
  ...schools,
  ...changes,
  ...mijnGroep,
  ...toetsresultaten,
  ...truth,
  ...koppelingen,
  ...activering,
  ...storingen,
  ...resultaten,
  ...journal,
  ...records,
]

/** What it takes where several teams share a simulator. Absent: everybody who came in may do everything. */
export type ControlForTeams = Partial<Pick<Teams, 'limitsOf'>> &
  Pick<ApiParts<ControlTarget>, 'callerOf' | 'onCall'> & { readonly heldBy?: HeldBy }

/**
 * The control API: answers everything under `/control`. The request must not have been read yet. Costs express, ajv and
 * the description, so import this file when the first control request comes. Who may come in was decided at the door
 * (`refusalAt`). `onBug` hears of what was answered with 500.
 */
export function createControl(
  target: ControlTarget,
  onBug: (error: unknown) => void = () => {},
  around?: Around<ControlTarget>,
  { limitsOf = () => ({}), heldBy, ...parts }: ControlForTeams = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  const contract = readContract()
  const told = () => withChanges(contract.description)
  return createApi({
    base: '/control',
    contract,
    told,
    routes: routes.map(guarded(limitsOf, heldBy)),
    target,
    onBug,
    ...parts,
    ...(around && { around }),
  })
}
