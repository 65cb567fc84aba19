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

test.each(words)('the filter %s finds the stories whose name, title, theme or row holds it', (filter) => {
  const wanted = all.filter((scenario) => textOf(scenario).includes(filter.toLowerCase()))
  expect(findScenarios([], { filter }).map(({ naam }) => naam)).toEqual(wanted.map(({ naam }) => naam))
})

test('most of these words find something', () => {
  expect(words.filter((filter) => findScenarios([], { filter }).length > 0).length).toBeGreaterThan(6)
})
