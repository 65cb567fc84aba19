import { expect, test } from '@jest/globals'
import { findScenarios, textOf } from '../../scenarios/run/find.ts'

const all = findScenarios([], {})
const words = [
  'resultaten',
  'A23',
  'leerling-blijft-buiten',
  'iso-8859-1',
  '2027-03-28',
  'TWEELING',
  'w',
  'op twee scholen',
  'Çelik',
]

const wantedOf = (filter: string) => all.filter((scenario) => textOf(scenario).includes(filter.toLowerCase()))

test.each(words)('the filter %s finds the stories whose name, title, theme or row holds it', (filter) => {
  expect(findScenarios([], { filter }).map(({ naam }) => naam)).toEqual(wantedOf(filter).map(({ naam }) => naam))
})

test('most of these words find something', () => {
  expect(words.filter((filter) => wantedOf(filter).length > 0).length).toBeGreaterThan(6)
})
