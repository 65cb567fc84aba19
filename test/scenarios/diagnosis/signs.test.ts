import { expect, test } from '@jest/globals'
import { diagnose } from '../../../scenarios/diagnosis/diagnosis.ts'

const linked = (came: string, held: string) => ({
  scenario: { naam: 'een-verhaal-van-buiten', dekt: [] },
  verdict: 'gezakt' as const,
  bevindingen: [
    {
      wat: 'van wie het record is waaraan leerling Bo (81) zonder twijfel gekoppeld is',
      verwacht: 'bo',
      gevonden: 'mats',
      ernst: 'S1' as const,
      wet: 'nobody-is-linked-to-the-record-of-another',
      naast: [
        { kop: 'ESIS', record: { key: came } },
        { kop: 'EA: 1', record: { key: held } },
      ],
    },
  ],
})

test.each([
  ['559', '0559'],
  ['a1', 'A1'],
])('who is linked by %s to the record of "%s" is with a system that alters numbers', (came, held) => {
  expect(diagnose([linked(came, held)]).vermoedens[0]).toMatchObject({
    familie: 'knoeit-met-nummers',
    zekerheid: 0.8,
    verklaart: ['een-verhaal-van-buiten'],
  })
})

test.each([
  ['559', '560'],
  ['63', ' 63'],
  ['559', '559'],
])('who is linked by %s to the record of "%s" says nothing of that', (came, held) => {
  const found = diagnose([linked(came, held)]).vermoedens.find(({ familie }) => familie === 'knoeit-met-nummers')
  expect(found?.zekerheid ?? 0).toBeLessThan(0.8)
})
