import { day, list, mapOf, number, object, oneOf, optional, text } from '../../../scenarios/language/form.ts'
import { compileSchema, problemsWith } from '../../../simulator/school-file/parse.ts'
import { problemAt, refuse } from '../../../simulator/school-file/problem.ts'
import { readSource } from '../../../simulator/school-file/source.ts'
import type { Limits, Team } from '../../../simulator/teams/teams.ts'
import type { Static } from '../../typebox.ts'

export const mays = ['look', 'turn', 'manage'] as const

const positive = (description: string) =>
  optional({ ...number(description), exclusiveMinimum: 0 } as ReturnType<typeof number>)

const limits = object('What a team may take; what is not said has no bound.', {
  worlds: positive('Worlds that it has at once.'),
  requestsPerSecond: positive('Requests that one process answers it; twice as many may come in one second.'),
  megabytesPerMinute: positive('Of requests and answers together, of one process.'),
  megabytesStored: positive(
    'What its worlds, their snapshots and their journals take where they are kept, over all processes.',
  ),
})

const token = object('A token, by its hash alone.', {
  hash: text('As koppelproef token new prints it.', {
    pattern: '^sha256:[0-9a-f]{64}$',
    'x-mend': 'sha256: and 64 hexadecimals, as koppelproef token new prints it',
  }),
  may: oneOf('look: what changes nothing; turn: all of its own worlds; manage: everything.', mays),
  until: optional(day('The last day on which it opens.')),
})

const team = object('A team.', {
  tokens: list('Its tokens; a new one beside an old one until everybody has it.', token),
  limits: optional(limits),
})

const teamsForm = object('The teams that share a simulator.', {
  limits: optional(limits),
  teams: mapOf('The teams, by name.', team),
})

/** What a file of teams says. `limits`: of a team that says none, and of what is of no team. */
export type TeamsFile = { readonly teams: readonly Team[]; readonly limits: Limits }

export const teamName = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Throws E_FILE_INVALID with line, column, field and mend. */
export function parseTeams(yaml: string, fileName: string): TeamsFile {
  const read = readSource(yaml, fileName)
  refuse(fileName, problemsWith(read, compileSchema(teamsForm)))
  const { teams, limits: shared = {} } = read.data as Static<typeof teamsForm>
  const all = Object.entries(teams)
  const wrongNames = all.filter(([name]) => !teamName.test(name))
  refuse(
    fileName,
    wrongNames.map(([name]) => ({
      ...read.atName(['teams', name]),
      path: ['teams', name],
      message: 'the name of a team is small letters, digits and dashes, at most 40',
    })),
  )
  const hashes = all.flatMap(([name, { tokens }]) => tokens.map(({ hash }, index) => ({ name, hash, index })))
  const twice = hashes.filter(({ hash }, index) => hashes.findIndex((other) => other.hash === hash) < index)
  refuse(
    fileName,
    twice.map(({ name, index }) =>
      problemAt(read.source, ['teams', name, 'tokens', index, 'hash'], 'stands here twice; each token is of one team'),
    ),
  )
  return { teams: all.map(([name, one]) => ({ name, ...one })), limits: shared }
}
