import { describe, expect, test } from '@jest/globals'
import { rowsOf } from '../../report/side-by-side.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { proseOf, story, told } from './stage.ts'

describe('records beside each other', () => {
  test('have a row per field, marked where they differ, with nothing where one has no such field', () => {
    const rows = rowsOf([
      { kop: 'ESIS', record: { id: 'x', key: '16', roepnaam: 'Noor', instroomdatum: '2026-08-01' } },
      { kop: 'EA', record: { id: 'y', roepnaam: 'Noortje', actief: false } },
    ])
    expect(rows).toEqual([
      { veld: 'key', waarden: ['16', undefined], verschilt: false },
      { veld: 'roepnaam', waarden: ['Noor', 'Noortje'], verschilt: true },
      { veld: 'actief', waarden: [undefined, 'false'], verschilt: false },
    ])
  })

  test.each([
    ['actief', 'leerling {roepnaam: Noor} in de EA: actief'],
    ['klassen', 'leerling {roepnaam: Noor} in de EA: groepen'],
    ['voorvoegsel', 'voorvoegsel van leerling Noor Vos (11)'],
  ])('are marked at %s where that is what one of them lacks, and what was found is about it', (field, about) => {
    const rows = rowsOf(
      [
        { kop: 'voor', record: {} },
        { kop: 'na', record: { actief: false, klassen: '3A', voorvoegsel: 'de' } },
      ],
      about,
    )
    expect(rows.flatMap(({ veld, verschilt }) => (verschilt ? veld : []))).toEqual([field])
  })

  test('show what no eye sees', () => {
    const record = (roepnaam: string) => ({ kop: '', record: { roepnaam } })
    const [row] = rowsOf(['Rene\u0301', 'Ren\u00e9', ' Noor ', 'van\u00a0Dam', 'No\u200bor'].map(record))
    expect(row!.waarden).toEqual(['Rene\\u0301', 'Ren\u00e9', '␣Noor␣', 'van\\u00a0Dam', 'No\\u200bor'])
  })

  test('stand under a line that was not what was expected', async () => {
    const text = story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { heeft: alles, zonder: [key] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwacht: { regels: [{ leerling: { key: "11" }, is: nieuw }] }
`)
    const [verdict] = await told(text, { system: await openSut('testcentrum') })
    expect(proseOf(verdict!)).toContain(`
                       ESIS        EA: ea-99XX/leerlingen/hand/1
        key            11          –
        roepnaam       Noor        Noor
`)
  })
})
