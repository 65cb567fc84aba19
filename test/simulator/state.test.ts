import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, openDiskStore, ordinarySchool } from 'koppelproef'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a simulator with a state folder', () => {
  test('finds everything as it was after a restart: schools with their history, koppelingen, storingen, clock and worlds', async () => {
    const store = await openDiskStore(folder)
    const simulator = createSimulator({ store, seed: 7 })
    const world = simulator.world()!
    world.clock.freeze()
    const [id] = [...world.state().scholen.keys()]
    for (let day = 1; day <= 3; day++) {
      world.clock.advance(24 * 3_600_000)
      world.changeSchool(id!, (school) => ({ ...school, leerlingen: school.leerlingen.slice(1) }))
    }
    world.putStoring({ id: 'a', soort: 'reset', when: { times: 2 } })
    world.acceptResultaten(id!, 'K', 5, [
      {
        ontvangen: 1,
        aanmaakdatum: '2026-11-23T10:00:00',
        leerlingid: '1',
        resultaat: { key: 'r', afnamedatum: '2026-11-20', toetscode: 'T', uitslag: { kind: 'score', score: 3 } },
        toets: { toetscode: { waarde: 'T' } },
      },
    ])
    simulator.addWorld({ name: 'ander', seed: '9' }).loadSchool(ordinarySchool(9, '2026-2027'))
    const before = {
      state: world.state(),
      now: world.clock.now(),
      table: aansluitingenOf(world),
      other: simulator.world('ander')!.state(),
    }
    store.close()

    const again = await openDiskStore(folder)
    const restarted = createSimulator({ store: again, seed: 7 })
    const found = restarted.world()!
    expect(found.state()).toEqual(before.state)
    expect(found.clock.now()).toBe(before.now)
    expect(aansluitingenOf(found)).toEqual(before.table)
    expect(restarted.world('ander')!.state()).toEqual(before.other)
    again.close()
  })

  test('a dropped world stays away', async () => {
    const store = await openDiskStore(folder)
    const simulator = createSimulator({ store })
    simulator.addWorld({ name: 'weg', seed: '1' })
    expect(simulator.dropWorld('weg')).toBe(true)
    store.close()
    const again = await openDiskStore(folder)
    expect(createSimulator({ store: again }).world('weg')).toBeUndefined()
    again.close()
  })

  test('a school that was changed is not undone by the file it came from', async () => {
    const school = ordinarySchool(3, '2026-2027')
    const store = await openDiskStore(folder)
    const simulator = createSimulator({ store, schools: [school] })
    simulator.world()!.changeSchool(`${school.brincode}00`, (old) => ({ ...old, leerlingen: [] }))
    store.close()
    const again = await openDiskStore(folder)
    const live = createSimulator({ store: again, schools: [school] })
      .world()!
      .findSchool(`${school.brincode}00`)!
    expect(live.versions.at(-1)!.school.leerlingen).toEqual([])
    again.close()
  })
})
