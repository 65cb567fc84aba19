import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { applyChange } from '../../../simulator/changes/apply.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { School } from '../../../src/school/school.ts'
import { addDays } from '../../../src/time/day.ts'

// Many schools, on machines that may be busy.
jest.setTimeout(120_000)

type Draw = { readonly kind: number; readonly who: number; readonly where: number }

/** A change that can happen in this school, picked by three numbers. */
function pick(school: School, datum: string, { kind, who, where }: Draw): Change | undefined {
  const place = (count: number, number: number) => ({ positie: (number % count) + 1 })
  const pupils = school.leerlingen.length
  const teachers = school.leerkrachten?.length ?? 0
  const stam = (school.groepen ?? []).filter(({ soort }) => soort === 'groep')
  const sets = (school.groepen ?? []).filter(({ soort }) => soort === 'samengesteldeGroep')
  const of = (list: typeof stam, number: number) => ({ key: list[number % list.length]!.key })
  if (pupils === 0 || stam.length < 2) return { soort: 'instroom', datum }
  const leerling = place(pupils, who)
  const choices: (Change | undefined)[] = [
    { soort: 'instroom', datum },
    { soort: 'uitstroom', datum, leerling },
    { soort: 'groepswissel', datum, leerling, groep: of(stam, where) },
    { soort: 'naamswijziging', datum, leerling },
    { soort: 'roepnaamswijziging', datum, leerling },
    { soort: 'geslachtswijziging', datum, leerling },
    { soort: 'leerkracht-komt', datum, groep: of(stam, where) },
    teachers > 0 ? { soort: 'leerkracht-vertrekt', datum, leerkracht: place(teachers, who) } : undefined,
    teachers > 0 ? { soort: 'leerkracht-trouwt', datum, leerkracht: place(teachers, who) } : undefined,
    { soort: 'groep-splitst', datum, groep: of(stam, where) },
    { soort: 'groepen-samenvoegen', datum, groepen: [of(stam, where), of(stam, where + 1)] },
    sets.length > 0
      ? { soort: 'in-koppelingen-beschikbaar', datum, groep: of(sets, where), waarde: who % 2 === 0 }
      : undefined,
    { soort: 'schooljaarovergang', datum, groepsnamen: who % 2 ? 'klas' : 'jaargroep' },
    { soort: 'las-migratie', datum },
  ]
  return choices[kind % choices.length]
}

function wholeness(school: School): string[] {
  const problems: string[] = []
  const unique = (what: string, values: readonly unknown[]) => {
    if (new Set(values).size < values.length) problems.push(`double ${what}`)
  }
  for (const list of ['leerlingen', 'leerkrachten', 'groepen'] as const) {
    unique(
      `key in ${list}`,
      (school[list] ?? []).map(({ key }) => key),
    )
    unique(
      `id in ${list}`,
      (school[list] ?? []).map(({ id }) => id),
    )
  }
  const soortOf = new Map((school.groepen ?? []).map(({ key, soort }) => [key, soort]))
  for (const { groep, samengesteldeGroepen = [] } of school.leerlingen) {
    if (groep !== undefined && soortOf.get(groep) !== 'groep') problems.push('leerling/groep')
    if (samengesteldeGroepen.some((key) => soortOf.get(key) !== 'samengesteldeGroep')) problems.push('leerling/sg')
  }
  for (const { groepen = [] } of school.leerkrachten ?? []) {
    if (groepen.some(({ soort, key }) => soortOf.get(key) !== soort)) problems.push('leerkracht/groep')
  }
  return problems
}

test('whatever happens, keys and ids stay unique, no key ever goes to another child, references stay whole, and the same seed gives the same school', () => {
  const draw = fc.record({ kind: fc.nat(13), who: fc.nat(500), where: fc.nat(50) })
  fc.assert(
    fc.property(fc.nat(50), fc.array(draw, { maxLength: 12 }), (seed, draws) => {
      let day = '2026-10-01'
      let school = generateSchool({ seed, schooljaar: '2026-2027', pupils: 24, instructiegroepen: 1 })
      const owners = new Map<string, string>()
      for (const one of draws) {
        day = addDays(day, 1 + (one.who % 30))
        const change = pick(school, day, one)
        if (change === undefined) continue
        const again = applyChange(school, change, { seed: '1' })
        const next = applyChange(school, change, { seed: '1' })
        expect(next).toEqual(again)
        const stayed = new Set(next.leerlingen.map(({ id }) => id))
        const left = school.leerlingen.filter(({ id }) => !stayed.has(id)).length
        if (change.soort !== 'uitstroom' && change.soort !== 'schooljaarovergang') expect(left).toBe(0)
        expect([change.soort, wholeness(next)]).toEqual([change.soort, []])
        for (const { key, id } of next.leerlingen) {
          expect(owners.get(key!) ?? id).toBe(id)
          owners.set(key!, id!)
        }
        school = next
      }
    }),
    { numRuns: 50 },
  )
})
