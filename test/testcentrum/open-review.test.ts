import { expect, test } from '@jest/globals'
import { had, imported, lineOf, linked, pupils, smallSchool } from './world.ts'

test('a record that was taken off a pupil is not proposed for it again', async () => {
  const { centrum, koppeling } = linked(smallSchool({ leerlingen: pupils(1) }), {
    leerling: [had('ander', 'Bram', 'Zandstra', '2016-02-03')],
  })
  const scherm = await imported(centrum, koppeling)
  expect(lineOf(scherm, 'leerling', '1')).toMatchObject({ category: 'bestaand', bestaand: { id: 'ander' } })
  centrum.choose(scherm.import, { kind: 'ontkoppel', soort: 'leerling', index: 0 })
  centrum.apply(scherm.import, { bevestigd: true })
  const [, made] = centrum.state().leerling
  expect(lineOf(await imported(centrum, koppeling, true), 'leerling', '1')).toMatchObject({
    bestaand: { id: made!.id },
  })
})

test('the open review and the last apply can be asked for, and old deliveries are thrown away', async () => {
  const { centrum, koppeling, world } = linked(smallSchool())
  expect([centrum.openImport(koppeling), centrum.lastApplied(koppeling)]).toEqual([undefined, undefined])
  const first = await imported(centrum, koppeling)
  expect(centrum.openImport(koppeling)).toBe(first.import)
  centrum.apply(first.import)
  world.changeSchool(koppeling, (now) => ({ ...now, leerlingen: now.leerlingen.slice(1) }))
  const second = await imported(centrum, koppeling)
  expect([centrum.openImport(koppeling), centrum.lastApplied(koppeling)]).toEqual([second.import, first.import])
  expect(centrum.review(first.import)).toBeUndefined()
  expect(centrum.state().levering.map(({ id }) => id)).toEqual([second.import])
  expect(centrum.undo(first.import).kind).toBe('ongedaan')
})

test('a line is explained in words, with the evidence per field', async () => {
  const { centrum, koppeling } = linked(smallSchool({ leerlingen: pupils(1) }), {
    leerling: [had('bekend', 'Bram', 'Zandstra', '2016-02-03')],
  })
  const { import: id } = await imported(centrum, koppeling)
  const told = centrum.explain(id, 'leerling', 0)
  expect(told).toContain('Mogelijk is dit bekend')
  expect(told).toMatch(/geboortedatum .*\[2016-02-03 \| 2016-02-03\]/)
  expect(centrum.explain(id, 'leerling', 0, 'en')).toContain('birth date')
  expect([centrum.explain(id, 'leerling', 9), centrum.explain('import-9', 'leerling', 0)]).toEqual([
    undefined,
    undefined,
  ])
})

test('nothing is applied once the school stopped the koppeling', async () => {
  const { centrum, koppeling } = linked(smallSchool())
  const { import: id } = await imported(centrum, koppeling)
  centrum.stopKoppeling(koppeling)
  expect(centrum.apply(id)).toMatchObject({ redenen: [{ code: 'koppeling-niet-actief' }] })
  expect(centrum.state().leerling).toEqual([])
})
