import { describe, expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { findWrongSystems } from '../../scenarios/wrong-systems/find.ts'
import { openWrongSystem } from '../../scenarios/wrong-systems/open.ts'
import { story, told } from './stage.ts'

const twoSchools = (stappen: string) =>
  story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "15", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { heeft: alles } }
andereScholen:
  buur:
    school:
      school: { brincode: 99YY }
      leerlingen:
        - { key: "15", roepnaam: Gijs, achternaam: Kuipers, geboortedatum: 2017-11-08 }
        - { key: "16", roepnaam: Lina, achternaam: Hofkamp, geboortedatum: 2018-01-17 }
    ea: { leerlingen: { heeft: alles, zonder: [key] } }
stappen:
${stappen}`)

const synced = (name: string) => `  - bij: ${name}\n  - activeer\n  - koppel\n  - importeer\n  - verwerk\n`

describe('a story of two schools', () => {
  test('counts and points at the school where it is, and scores both', async () => {
    const [verdict] = await told(
      twoSchools(`${synced('eerste')}${synced('buur')}
  - verwacht:
      aantallen: { leerlingen: 2 }
      records:
        - { leerling: { van: { key: "15" } }, velden: { roepnaam: Gijs } }
        - { leerling: { bij: eerste, van: { key: "15" } }, velden: { roepnaam: Noor } }
`),
    )
    expect(verdict).toMatchObject({ verdict: 'geslaagd', score: { goed: 3, nieuw: 0, fout: 0, gemist: 0 } })
  })

  test('fails when only the second school has two children in each other’s record', async () => {
    const own = openTestcentrum()
    const swapped = systemOf({
      ...own,
      toestand: async () => {
        const { leerlingen, ...rest } = await own.toestand()
        const other = { '15': '16', '16': '15' } as Readonly<Record<string, string>>
        return {
          ...rest,
          leerlingen: leerlingen.map((one) =>
            one.school === '99YY00' && one.key !== undefined ? { ...one, key: other[one.key]! } : one,
          ),
        }
      },
    })
    const text = twoSchools(`${synced('eerste')}${synced('buur')}`)
    expect((await told(text))[0]).toMatchObject({ verdict: 'geslaagd', score: { goed: 3 } })
    expect((await told(text, { system: swapped }))[0]).toMatchObject({ verdict: 'gezakt', score: { fout: 2 } })
  })

  test('is skipped, not passed, by a system that keeps one school', async () => {
    const { voegSchoolToe: _, ...one } = openTestcentrum()
    const [verdict] = await told(twoSchools(synced('buur')), { system: systemOf(one) })
    expect(verdict).toMatchObject({ verdict: 'overgeslagen', reden: 'het systeem heeft geen voegSchoolToe' })
  })

  test('cannot go to a school that it does not have', () => {
    expect(() => parseScenarios(twoSchools(synced('overkant')), 'verhaal.yaml')).toThrow(
      'verhaal.yaml:19:5: bij: should be the name of a school of this story: eerste, buur',
    )
  })

  test('is judged by laws at the first school, not at another', async () => {
    const law = '  - verwacht: { wetten: [applying-twice-is-applying-once] }\n'
    expect(() => parseScenarios(twoSchools(`  - bij: buur\n${law}`), 'verhaal.yaml')).toThrow(
      'verwacht.wetten: cannot be expected at another school; go back to the first with "bij: eerste"',
    )
    const text = twoSchools(`${synced('buur')}${synced('eerste')}  - verwerk\n${law}`)
    expect((await told(text))[0]).toMatchObject({ verdict: 'geslaagd' })
    const doubling = openWrongSystem((await findWrongSystems()).find(({ name }) => name === 'applying-twice-doubles')!)
    expect((await told(text, { system: doubling }))[0]).toMatchObject({ verdict: 'gezakt' })
  })
})

test('every question of a story of two schools says which school it is about; of one school, none', async () => {
  const own = openTestcentrum()
  const asked: unknown[] = []
  const system = systemOf({
    ...own,
    verwerk: async (question) => {
      asked.push((question as { school?: string }).school)
      return own.verwerk(question)
    },
    breekAf: async (question) => {
      asked.push(question?.school)
      return own.breekAf!()
    },
  })
  const back = `${synced('eerste')}${synced('buur')}  - bij: eerste\n  - importeer\n  - breek-af\n`
  await told(twoSchools(back), { system, laws: [] })
  expect(asked).toEqual(['99XX00', '99YY00', '99XX00'])
  asked.length = 0
  const one = twoSchools('  - activeer\n  - koppel\n  - importeer\n  - verwerk\n').replace(
    /andereScholen:[\s\S]*(?=stappen:)/,
    '',
  )
  await told(one, { system })
  expect(asked).toEqual([undefined])
})
