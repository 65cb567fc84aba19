import { expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'

const file = (waarom: string, omdat = 'Dat is zo.') => `titel: Een verhaal
waarom: ${waarom}
thema: proef
ernst: S3
dekt: [A01]
school: { school: { brincode: 99XX } }
stappen:
  - activeer
  - keuze:
      omdat: ${omdat}
      aantallen: { leerlingen: 0 }
`

test('a sentence that a comment cuts off is refused, with the place', () => {
  expect(() => parseScenarios(file('Vandaag is #001 Noor, morgen Bram.'), 'verhaal.yaml')).toThrow(
    'verhaal.yaml:2:20: ends the sentence here, as a "#" begins a comment; put the sentence in quotes',
  )
})

test('not where it is in quotes, where the sign stands in a word, or where the comment has a line of its own', () => {
  for (const waarom of ['"Vandaag is #001 Noor."', 'Vandaag is Noor#1.', 'Vandaag is Noor.\n# #001'])
    expect(parseScenarios(file(waarom), 'verhaal.yaml')[0]!.waarom).toContain('Vandaag is')
})

test('also the reason of an expectation', () => {
  expect(() => parseScenarios(file('Zo is het.', 'Nummer #001 is Noor.'), 'verhaal.yaml')).toThrow(
    'verhaal.yaml:10:21: ends the sentence here',
  )
})
