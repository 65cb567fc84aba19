import { existsSync } from 'node:fs'
import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml'
import { systemClock } from '../../simulator/clock.ts'
import { makeToken } from '../../simulator/control/token.ts'
import { hashOf, type Token } from '../../simulator/teams/teams.ts'
import { readText } from '../read-text.ts'
import { isDay } from '../time/day.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { writeWhole } from '../write-whole.ts'
import { defineCommand } from './command.ts'
import { mays, parseTeams, teamName } from './teams/teams-file.ts'

type Options = { readonly file?: string; readonly may: Token['may']; readonly until?: string }

export const tokenNew = defineCommand<Options>({
  name: 'token new',
  takes: '<team>',
  summary: 'Makes a token for a team that shares a simulator, and shows it this once.',
  options: [
    { flags: '--file <file>', what: 'put its hash into this file of teams (made when it is not there)' },
    {
      flags: '--may <what>',
      what: 'look: what changes nothing; turn: all of its own worlds; manage: everything',
      default: 'turn',
      choices: mays,
    },
    { flags: '--until <day>', what: 'the last day on which it opens, 2027-07-31' },
  ],
  examples: [
    'koppelproef token new oranje --file teams.yaml',
    'koppelproef token new dashboard --may look --until 2027-07-31 --file teams.yaml',
    'koppelproef serve --host 0.0.0.0 --teams teams.yaml',
  ],
  run: async ([team = ''], { file, may, until }, terminal) => {
    if (!teamName.test(team))
      throw new ToolError('E_USAGE', 'The name of a team is small letters, digits and dashes, at most 40.')
    if (until !== undefined && isDay(until) && until < dutchDay(systemClock.now()))
      throw new ToolError('E_USAGE', `--until ${until} is over: the token would open nothing.`)
    const token = `kp_${makeToken()}`
    const line: Token = { hash: hashOf(token), may, ...(until !== undefined && { until }) }
    const before = file !== undefined && existsSync(file) ? readText(file) : ''
    if (file !== undefined && before.trim() !== '') parseTeams(before, file)
    const after = withToken(before, team, line)
    // A day that is none is refused here, before anybody trusts the token.
    parseTeams(after, file ?? '--until')
    if (file === undefined) terminal.err(`Put this into the file of teams:\n\n${withToken('', team, line)}\n`)
    else {
      writeWhole(file, after)
      terminal.err(`${file} has its hash; a simulator that runs reads it within a second.\n`)
    }
    terminal.err('This is the token. It is nowhere else, and cannot be shown again:\n')
    terminal.out(`${token}\n`)
    return 0
  },
})

/** The text of a file of teams with one token more; comments and order stay. */
function withToken(text: string, team: string, line: Token): string {
  const document = parseDocument(text.trim() === '' ? 'teams: {}\n' : text)
  const teams = document.get('teams')
  if (!isMap(teams)) throw new Error('a file of teams was read that has none')
  teams.flow = false
  const known = document.getIn(['teams', team, 'tokens'])
  const tokens = isSeq(known) ? known : new YAMLSeq()
  if (!isSeq(known)) {
    const own = new YAMLMap()
    own.set('tokens', tokens)
    teams.set(team, own)
  }
  const entry = document.createNode(line)
  entry.flow = true
  tokens.flow = false
  tokens.add(entry)
  return document.toString({ lineWidth: 0 })
}
