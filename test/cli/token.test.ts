import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTeams, teamsVariable } from '../../src/cli/teams/open-teams.ts'
import { tokenNew } from '../../src/cli/token-new.ts'
import { listening } from '../terminal.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-token-'))
  file = join(folder, 'teams.yaml')
})
afterEach(() => rmSync(folder, { recursive: true }))

const make = async (team: string, options: object = {}) => {
  const { said, terminal } = listening()
  await tokenNew.run([team], { may: 'turn', ...options }, terminal)
  return { ...said, token: said.out.trim() }
}
const open = async () => (await openTeams(file, {}, () => {}))!

describe('koppelproef token new', () => {
  test('shows the token alone on stdout and keeps its hash alone; a second one is valid beside the first', async () => {
    writeFileSync(file, '# Van ons allen.\nlimits: { worlds: 9 }\nteams:\n  blauw:\n    tokens: []\n')
    const [first, second] = [
      await make('oranje', { file }),
      await make('oranje', { file, may: 'look', until: '2099-07-31' }),
    ]
    expect(first.out).toMatch(/^kp_[\w-]{32}\n$/)
    const kept = readFileSync(file, 'utf8')
    expect(kept).toContain('# Van ons allen.')
    for (const { token, err } of [first, second]) expect(kept + err).not.toContain(token)
    const teams = await open()
    expect([first, second].map(({ token }) => teams.callerOf(token))).toEqual([
      { team: 'oranje', may: 'turn' },
      { team: 'oranje', may: 'look' },
    ])
    expect([teams.limitsOf('oranje'), teams.limitsOf(undefined)]).toEqual([{ worlds: 9 }, { worlds: 9 }])
  })

  test('without a file says what to put into one, and the environment takes that too', async () => {
    const { err, token } = await make('oranje')
    const yaml = err.slice(err.indexOf('\nteams:'), err.indexOf('\nThis is'))
    const teams = await openTeams(undefined, { [teamsVariable]: yaml }, () => {})
    expect(teams!.callerOf(token)).toEqual({
      team: 'oranje',
      may: 'turn',
    })
    expect(await openTeams(undefined, {}, () => {})).toBeUndefined()
  })

  test.each([
    ['Oranje', {}, /small letters/],
    ['oranje', { until: 'morgen' }, /until/],
  ])('%s %j is refused and nothing is written', async (team, options, says) => {
    await expect(make(team, { file, ...options })).rejects.toThrow(says)
    expect(() => readFileSync(file)).toThrow('ENOENT')
  })
})

describe('a file of teams', () => {
  const hash = `sha256:${'0'.repeat(64)}`
  test.each([
    ['teams: { a: { tokens: [{ hash: geheim, may: turn }] } }', /teams\.yaml:1:\d+: teams\.a\.tokens\[0\]\.hash/],
    [`teams: { a: { tokens: [{ hash: '${hash}', may: alles }] } }`, /tokens\[0\]\.may.*look, turn.*manage/],
    [
      `teams: { a: { tokens: [{ hash: '${hash}', may: look }] }, b: { tokens: [{ hash: '${hash}', may: look }] } }`,
      /twice/,
    ],
    ['teams: { A_: { tokens: [] } }', /teams\.A_: the name of a team/],
    ['limits: { worlds: 0 }\nteams: {}', /limits\.worlds/],
    ['limits: { werelden: 3 }\nteams: {}', /werelden/],
  ])('%s is refused with its place, and no value of it', async (yaml, says) => {
    writeFileSync(file, yaml)
    await expect(open()).rejects.toThrow(says)
    await expect(open()).rejects.not.toThrow('geheim')
  })

  test('that changes is read again; one that is wrong is told and changes nothing', async () => {
    const { token } = await make('oranje', { file })
    const told: string[] = []
    let second = 1_000
    const teams = await openTeams(
      file,
      {},
      (text) => void told.push(text),
      () => second,
    )
    const after = (yaml: string) => {
      writeFileSync(file, yaml)
      second += 1_000
      utimesSync(file, second, second)
      return teams!.callerOf(token)
    }
    expect(after('teams: [')).toEqual({ team: 'oranje', may: 'turn' })
    expect(told.join()).toContain('E_FILE_INVALID')
    expect(after('teams: {}')).toBeUndefined()
  })
})
