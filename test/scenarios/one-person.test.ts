import { describe, expect, test } from '@jest/globals'
import type { Regel } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

const school = (pupils: string, teachers = '') =>
  story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: "31", naam: 3A, jaargroep: 3 }]
  leerlingen:
${pupils}
${teachers}ea:
  groepen: { heeft: alles }
  leerlingen: { heeft: alles${pupils.includes('key: "9"') ? ', behalve: [{ key: "9" }]' : ''} }
${teachers === '' ? '' : '  leerkrachten: { heeft: alles, behalve: [{ key: "70" }] }\n'}stappen:
  - activeer
  - koppel
  - importeer
  - regel: { import: voorstel }
`)

/** Our testcentrum, that links these keys to the record that somebody else is linked to, without asking. */
function linksToo(key: string, as: string) {
  const own = openTestcentrum()
  return systemOf({
    ...own,
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      const bent = (lines: readonly Regel[]) => {
        const target = lines.flatMap((one) =>
          one.inkomend.key === as ? (one.bestaand ?? one.kandidaten ?? []) : [],
        )[0]
        const linked = { beslissing: 'bestaand' as const, twijfel: false, ...(target && { bestaand: target }) }
        return lines.map((one) => ([key, as].includes(one.inkomend.key ?? '') ? { ...one, ...linked } : one))
      }
      return { ...answer, leerkrachten: bent(answer.leerkrachten), leerlingen: bent(answer.leerlingen) }
    },
  })
}

const foundBy = async (text: string, key: string, as: string) => {
  const [verdict] = await told(text, { system: linksToo(key, as) })
  return verdict!.bevindingen.map(({ wet, wat, ernst }) => `${ernst} ${wet ?? wat}`)
}

const lina =
  '{ key: "13", eckid: "https://ketenid.nl/pilot/5f1c07", roepnaam: Lina, achternaam: Hofkamp, geboortedatum: 2017-11-08, jaargroep: 3, groep: "31" }'
const linaBefore =
  '{ key: "9", eckid: "https://ketenid.nl/pilot/5f1c07", roepnaam: Lina, achternaam: Hofkamp, geboortedatum: 2017-11-08, jaargroep: 3, uitstroomdatum: 2026-09-10, bewust: true }'
const roos = '{ key: "9", roepnaam: Roos, achternaam: Dijkman, geboortedatum: 2018-02-19, jaargroep: 3, groep: "31" }'
const eva = (key: string) =>
  `    - { key: "${key}", roepnaam: Eva, achternaam: Kuipers, emailadres: eva@school.example, groepen: ["31"] }\n`

describe('two lines that were put in one record', () => {
  test('of one child, enrolled twice, are no data of another', async () => {
    expect(await foundBy(school(`    - ${lina}\n    - ${linaBefore}`), '9', '13')).toEqual([
      'S2 no-record-is-target-of-two-links',
    ])
  })

  test('of one woman, teacher and mother, are no data of another', async () => {
    const text = school(`    - ${lina}`, `  leerkrachten:\n${eva('7')}${eva('70')}`)
    expect(await foundBy(text, '70', '7')).toEqual(['S2 no-record-is-target-of-two-links'])
  })

  test('of two children are the worst there is', async () => {
    expect(await foundBy(school(`    - ${lina}\n    - ${roos}`), '9', '13')).toEqual([
      'S1 no-record-is-target-of-two-links',
      'S1 nobody-is-linked-to-the-record-of-another',
    ])
  })
})
