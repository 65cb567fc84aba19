import { describe, expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

const alike = (stappen: string) =>
  story(`scoreTelt: false
school:
  school: { brincode: 99XX }
  groepen: [{ key: "31", naam: 3A, jaargroep: "3" }]
  leerlingen:
    - { id: a1, key: "21", roepnaam: Anna, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: "3", groep: "31" }
    - { id: a2, key: "21", roepnaam: Anna, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: "4", groep: "31", bewust: true }
ea: { groepen: { heeft: alles } }
stappen:
  - activeer
  - koppel
  - importeer
${stappen}`)

describe('the line that a pointer means', () => {
  test('is, of lines that are alike, the one at the same place as in the delivery', async () => {
    const own = openTestcentrum()
    const chosen: string[] = []
    let refs: readonly string[] = []
    const system = systemOf({
      ...own,
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        if (answer.kind === 'voorstel') refs = answer.leerlingen.map(({ ref }) => ref)
        return answer
      },
      beslis: async (beslissing) => {
        chosen.push(beslissing.ref)
        return own.beslis!(beslissing)
      },
    })
    await told(alike('  - beslis: { leerling: { id: a2 }, actie: nieuw }\n'), { system, laws: [] })
    expect(refs).toHaveLength(2)
    expect(chosen).toEqual([refs[1]])
  })

  test('is, of lines that are alike in an order of the system’s own, told by nothing, and the story is skipped', async () => {
    const own = openTestcentrum()
    const byName = systemOf({
      ...own,
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        return answer.kind === 'voorstel' ? { ...answer, leerlingen: [...answer.leerlingen].reverse() } : answer
      },
    })
    const text = alike('  - beslis: { leerling: { id: a2 }, actie: nieuw }\n').replace(
      '    - { id: a1',
      '    - { id: pim, key: "19", roepnaam: Pim, achternaam: Zandstra, geboortedatum: 2018-02-05, jaargroep: "3", groep: "31" }\n    - { id: a1',
    )
    const [verdict] = await told(text, { system: byName })
    expect([verdict!.verdict, verdict!.reden]).toEqual([
      'overgeslagen',
      expect.stringContaining('geen volgorde van de levering in zijn regels'),
    ])
    const [inOrder] = await told(text)
    expect(inOrder!.verdict).toBe('geslaagd')
  })

  test('is told by its key where two have one ECK iD', async () => {
    const text = alike('  - beslis: { leerling: { id: a2 }, actie: niet-importeren }\n  - verwerk\n')
      .replace('id: a1, key: "21"', 'id: a1, key: "21", eckid: https://ketenid.nl/pilot/a')
      .replace('id: a2, key: "21"', 'id: a2, key: "77", eckid: https://ketenid.nl/pilot/a')
    const [verdict] = await told(
      text.concat('  - verwacht: { records: [{ leerling: { van: { id: a2 } }, aantal: 0 }] }\n'),
    )
    expect(verdict!.bevindingen.filter(({ wat }) => wat.includes('leerling {van: {id: a2}}'))).toEqual([])
  })

  test('that the system shows twice is the system’s doing', async () => {
    const own = openTestcentrum()
    const doubled = systemOf({
      ...own,
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        return answer.kind === 'voorstel'
          ? {
              ...answer,
              groepen: [...answer.groepen, ...answer.groepen.map((one) => ({ ...one, ref: `${one.ref}+` }))],
            }
          : answer
      },
    })
    const [verdict] = await told(alike('  - verwacht: { regels: [{ groep: { key: "31" }, is: bestaand }] }\n'), {
      system: doubled,
    })
    expect(verdict!.bevindingen).toContainEqual(
      expect.objectContaining({ wat: 'de regel van groep 3A', verwacht: 'één regel', ernst: 'S3' }),
    )
  })
})
