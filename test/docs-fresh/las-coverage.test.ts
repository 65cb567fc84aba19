import { describe, expect, test } from '@jest/globals'
import { levelOf } from '../../contracts/las/contract.ts'
import { contracts, themes } from '../../contracts/las/contracts.ts'
import { requirementIds, requirements } from '../../contracts/las/requirements.ts'
import { everyWrongLas } from '../../contracts/las/wrong/every-wrong-las.ts'
import { controlStates } from '../../contracts/pact/control-pact.ts'
import { providerStates } from '../../contracts/pact/states.ts'
import { notKeptInLenientMode } from '../contracts/las/lenient.ts'
import { partOf, tableOf } from '../docs.ts'

const page = 'contracts/las/COVERAGE.md'
const pactPage = 'contracts/pact/README.md'
const code = (text: string) => `\`${text}\``

const coverage = () =>
  tableOf(
    ['requirement', 'level', 'what is asked', 'source', 'contracts'],
    requirementIds.map((id) => {
      const { level, text, source, untested } = requirements[id]
      const own = contracts
        .filter((contract) => contract.requirements.includes(id))
        .map((contract) => code(contract.id))
      return [code(id), level, text, source, untested === undefined ? own.join(' ') : `not tested: ${untested}`]
    }),
  )

const counts = () => {
  const of = (level: string) => contracts.filter((contract) => levelOf(contract) === level).length
  const open = requirementIds.filter((id) => requirements[id].untested !== undefined).length
  return (
    `${contracts.length} contracts (${of('must')} must, ${of('should')} should, ${of('our-choice')} our choice) for ` +
    `${requirementIds.length} requirements, of which ${open} are not tested, with the reason; ${everyWrongLas.length} wrong LASes to catch.\n\n` +
    tableOf(
      ['theme', 'contracts'],
      themes.map(({ title, contracts: own }) => [title, String(own.length)]),
    )
  )
}

const lenient = async () =>
  tableOf(
    ['contract', 'level', 'what lenient mode does instead'],
    (await notKeptInLenientMode()).map(([id, level, why]) => [code(id), level, why]),
  )

const states = () =>
  tableOf(
    ['state', 'what is so', 'with', ''],
    Object.entries(providerStates).map(([name, { says, params, ordinary }]) => [
      `*${name}*`,
      says,
      Object.keys(params).map(code).join(' '),
      ordinary ? 'anywhere' : '',
    ]),
  )

describe('the list of provider states is fresh', () => {
  test('in the README of the pact', () => {
    const { found, wanted } = partOf(pactPage, 'states', states())
    expect(found).toBe(wanted)
    const control = partOf(
      pactPage,
      'control',
      tableOf(
        ['state', 'what is so'],
        Object.entries(controlStates).map(([name, says]) => [`*${name}*`, says]),
      ),
    )
    expect(control.found).toBe(control.wanted)
  })
})

describe('the coverage page is fresh', () => {
  test.each([
    ['counts', counts],
    ['coverage', coverage],
    ['lenient', lenient],
  ] as const)('%s', async (name, make) => {
    const { found, wanted } = partOf(page, name, await make())
    expect(found).toBe(wanted)
  })

  test('lenient mode differs from the standard only where its journal says so', async () => {
    const unexplained = (await notKeptInLenientMode()).filter(([, , why]) => why === '')
    expect(unexplained).toEqual([])
  })
})
