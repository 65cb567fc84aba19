import { expect, test } from '@jest/globals'
import { words } from '../../report/language.ts'
import { differenceOf } from '../../report/show.ts'

const apart = (verwacht: unknown, gevonden: unknown) => differenceOf(verwacht, gevonden, words.nl)

test('of two lists it says what is missing and what is too much', () => {
  expect(apart(['3A', '5B'], ['3A', '6'])).toBe('ontbreekt: 5B; te veel: 6')
  expect(apart(['3A'], ['3A'])).toBeUndefined()
})

test('of two records that are alike it says the field in which they differ, however long they are', () => {
  const noor = { id: 'ea-1', roepnaam: 'Noor', achternaam: 'Vos', groepen: ['a', 'b'], overig: 'x'.repeat(400) }
  expect(apart([noor], [{ ...noor, school: '99XX00' }])).toBe('anders: Noor (school: - → 99XX00)')
  expect(apart([JSON.stringify(noor)], [JSON.stringify({ ...noor, groepen: ['b', 'a'] })])).toBe(
    'anders: Noor (groepen: ["a","b"] → ["b","a"])',
  )
})

test('of records that have little in common each is told by itself', () => {
  const [noor, sam] = [
    { id: '1', roepnaam: 'Noor' },
    { id: '2', roepnaam: 'Sam' },
  ]
  expect(apart([noor], [sam])).toBe('ontbreekt: {"id":"1","roepnaam":"Noor"}; te veel: {"id":"2","roepnaam":"Sam"}')
})

test('of what became otherwise it says the field, also where nothing was expected', () => {
  const changed = {
    soort: 'leerkracht',
    voor: { naam: 'Wim', groep: '3', key: '1' },
    na: { naam: 'Wim', groep: '4', key: '1' },
  }
  expect(apart([], [changed])).toBe('anders: Wim (groep: 3 → 4)')
  expect(apart([], ['3A'])).toBeUndefined()
})
