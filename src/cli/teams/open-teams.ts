import { statSync } from 'node:fs'
import { systemClock } from '../../../simulator/clock.ts'
import type { HeldBy } from '../../../simulator/teams/holdings.ts'
import { type Teams, teamsOf } from '../../../simulator/teams/teams.ts'
import { readText } from '../../read-text.ts'
import { dutchDay } from '../../time/dutch-time.ts'
import { ToolError } from '../../tool-error.ts'

/** Where the teams may stand in place of a file: as the text of one. */
export const teamsVariable = 'KOPPELPROEF_TEAMS'

/** Milliseconds between two looks whether the file is another by now. */
const everySecond = 1000

/**
 * The teams of a file, or of the environment when no file is named; undefined when neither is there. A file that changes is read again
 * within a second, so that tokens are given and taken without a start; one that cannot be read is told, and the teams stay as they were.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID at the start
 */
export async function openTeams(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  tell: (text: string) => void,
  now: () => number = systemClock.now,
): Promise<Teams | undefined> {
  const said = environment[teamsVariable]
  if (file === undefined && (said === undefined || said === '')) return undefined
  // Most have none: what reads them is then not loaded.
  const { parseTeams } = await import('./teams-file.ts')
  const today = () => dutchDay(now())
  const read = (text: string, name: string): Teams => {
    const { teams, limits } = parseTeams(text, name)
    return teamsOf(teams, limits, today)
  }
  if (file === undefined) return read(said ?? '', teamsVariable)
  let teams = read(readText(file), file)
  let seen = markOf(file)
  let lookedAt = now()
  const current = (): Teams => {
    if (now() - lookedAt < everySecond) return teams
    lookedAt = now()
    const mark = markOf(file)
    if (mark === seen) return teams
    seen = mark
    try {
      teams = read(readText(file), file)
      tell(`${file}: read again.\n`)
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      tell(`${error.code}: ${error.message}\n${error.next}\nThe teams are as they were.\n`)
    }
    return teams
  }
  return {
    names: () => current().names(),
    callerOf: (token) => current().callerOf(token),
    limitsOf: (team) => current().limitsOf(team),
  }
}

/** Bytes that the worlds of each team with a limit on them take. */
export const storedOf = ({ names, limitsOf }: Teams, heldBy: HeldBy = () => 0): ReadonlyMap<string, number> =>
  new Map(
    names()
      .filter((name) => limitsOf(name).megabytesStored !== undefined)
      .map((name) => [name, heldBy(name)]),
  )

/** Another when the file is another; a link is followed. */
function markOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.mtimeMs} ${stat.ino} ${stat.size}`
}
