import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import Database from 'libsql'
import {
  aansluitingenOf,
  createSimulator,
  exampleEnvelope,
  manualSchool,
  openDiskStore,
} from '../../simulator/index.ts'
import { ToolError } from '../../src/tool-error.ts'
import { storeAsJson } from './as-json.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-damaged-'))
const good = join(folder, 'good')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  const store = await openDiskStore(good)
  // Changes of one moment are one change.
  let moment = Date.UTC(2026, 10, 23, 9)
  const clock = { now: () => (moment += 1000) }
  const world = createSimulator({ store, schools: [manualSchool('2026-2027')], clock }).world()!
  for (const naam of ['Een', 'Twee', 'Drie']) world.changeSchool('99QQ00', (school) => ({ ...school, naam }))
  store.close()
})

let count = 0
/** A copy of the good state, bent; gives its folder. */
function bent(how: (file: string) => void): string {
  const dir = join(folder, String(++count))
  mkdirSync(dir)
  const file = join(dir, 'koppelproef.db')
  copyFileSync(join(good, 'koppelproef.db'), file)
  how(file)
  return dir
}
const bySql = (sql: string) => (file: string) => {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}
const start = async (dir: string): Promise<string> => {
  try {
    const store = await openDiskStore(dir)
    try {
      createSimulator({ store, schools: [manualSchool('2026-2027')] })
    } finally {
      store.close()
    }
    return 'started'
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `${error.code} ${error.exit}`
  }
}

describe('a state that', () => {
  const cases: [string, (file: string) => void, string][] = [
    ['is as it was', () => {}, 'started'],
    ['lost its table', bySql('DROP TABLE record'), 'E_STATE_DAMAGED 3'],
    ['lost a column', bySql('ALTER TABLE record RENAME COLUMN value TO v'), 'E_STATE_DAMAGED 3'],
    ['lost a row', bySql(`DELETE FROM record WHERE collection = 'koppeling'`), 'E_STATE_DAMAGED 3'],
    ['lost a change in between', bySql(`DELETE FROM record WHERE id = '99QQ00#000002'`), 'E_STATE_DAMAGED 3'],
    [
      'has a row that is no JSON',
      bySql(`UPDATE record SET value = '{' WHERE collection = 'koppeling'`),
      'E_STATE_DAMAGED 3',
    ],
    [
      'has a row that is no UTF-8',
      bySql(`UPDATE record SET value = CAST(x'22ff22' AS TEXT) WHERE collection = 'koppeling'`),
      'E_STATE_DAMAGED 3',
    ],
    ['has a world that is no UTF-8', bySql(`UPDATE record SET world = CAST(x'ff' AS TEXT)`), 'E_STATE_DAMAGED 3'],
    ['has a row of null', bySql(`UPDATE record SET value = 'null' WHERE collection = 'school'`), 'E_STATE_DAMAGED 3'],
    [
      'has a clock that is none',
      bySql(`INSERT INTO record(world, collection, id, value) VALUES ('default', 'wereld', 'klok', '[]')`),
      'E_STATE_DAMAGED 3',
    ],
    ['is older than can be read', bySql('PRAGMA user_version = 0'), 'E_STATE_OLDER 2'],
    ['is newer', bySql('PRAGMA user_version = 99'), 'E_STATE_NEWER 2'],
    ['is of another program', bySql('PRAGMA application_id = 7'), 'E_STATE_FOREIGN 2'],
    ['is text', (file) => writeFileSync(file, 'boodschappen'.repeat(1000)), 'E_STATE_FOREIGN 2'],
    ['is cut off', (file) => truncateSync(file, 12_000), 'E_STATE_DAMAGED 3'],
  ]
  test.each(cases)('%s is told by name, and left as it was', async (_, how, expected) => {
    const dir = bent(how)
    // The first page begins with marks of SQLite itself: by which log it was opened last.
    const rows = () => readFileSync(join(dir, 'koppelproef.db')).subarray(100)
    const before = rows()
    expect(await start(dir)).toBe(expected)
    if (expected !== 'started') expect(rows().equals(before)).toBe(true)
  })
})

test('a disk that is full while it runs: busy on the wire, nothing changed, and on again when there is room', () => {
  const store = storeAsJson()
  const simulator = createSimulator({ store, schools: [manualSchool('2026-2027')] })
  const world = simulator.world()!
  const troubles: unknown[] = []
  simulator.onBug((trouble) => troubles.push(trouble))
  world.putStoring({ id: 's1', soort: 'http-status', status: 503, when: { call: 2 } })
  const ask = () =>
    simulator.handle({
      method: 'POST',
      url: '/uwlr/leerlinggegevens',
      headers: { 'content-type': 'text/xml', soapaction: '' },
      body: Buffer.from(exampleEnvelope(aansluitingenOf(world)[0]!)),
    })
  store.refuseAfter(0, new ToolError('E_STATE_UNWRITABLE', 'x.db', 'database or disk is full'))
  expect(Buffer.concat(ask().body).toString()).toContain('Server.TijdelijkNietBeschikbaar')
  expect(world.journal.entries().at(-1)!.why.join()).toContain('disk is full')
  expect(troubles).toHaveLength(1)
  expect(ask().status).toBe(200)
  expect(ask().status).toBe(503)
})
