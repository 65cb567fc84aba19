// What a test of an EA looks like: a world, a school, something happens, and what the EA has then.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { useLas } from 'koppelproef/jest'
import { Ea, fetchSchool, type Koppeling, LasError } from './ea.ts'

const las = useLas({ seed: 7 }, { beforeAll: before, beforeEach, afterEach, afterAll: after })

async function takeOver(ea: Ea, school: { readonly aansluiting: Koppeling }): Promise<void> {
  ea.apply(ea.propose((await fetchSchool(las().adressen.leerlinggegevens, school.aansluiting))!))
}

test('every pupil comes once, however often it is fetched', async () => {
  const [school, ea] = [await las().school({ generate: { pupils: 24 } }), new Ea()]
  await takeOver(ea, school)
  await takeOver(ea, school)
  assert.equal(ea.records.leerlingen.length, 24)
})

test('a corrected name stays the same child', async () => {
  const [school, ea] = [await las().school({ generate: { pupils: 24 } }), new Ea()]
  await takeOver(ea, school)
  const first = ea.records.leerlingen[0]!
  await school.change({ soort: 'roepnaamswijziging', leerling: { key: first.key! }, roepnaam: 'Noortje' })
  await takeOver(ea, school)
  assert.equal(first.roepnaam, 'Noortje')
  assert.equal(ea.records.leerlingen.length, 24)
})

test('a busy LAS is told, and changes nothing', async () => {
  const [school, ea] = [await las().school({ generate: { pupils: 8 } }), new Ea()]
  await las().storing({ soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' }, { call: 1 })
  await assert.rejects(
    takeOver(ea, school),
    (error) => error instanceof LasError && error.faultcode === 'Server.TijdelijkNietBeschikbaar',
  )
  await takeOver(ea, school)
  assert.deepEqual(
    (await las().journal()).map(({ outcome }) => outcome),
    ['storing', 'gegevens'],
  )
})

test('another LAS gives every number anew, and nobody comes twice without a doubt', async () => {
  const [school, ea] = [await las().school({ generate: { pupils: 8 } }), new Ea()]
  await takeOver(ea, school)
  await school.change({ soort: 'las-migratie' })
  await takeOver(ea, school)
  assert.equal(ea.records.leerlingen.length, 8)
})
