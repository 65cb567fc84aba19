import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, type Listening, listen, type Modus } from 'koppelproef'
import { mixedSchool, smallestSchool } from './school.ts'
import { isInstalled, perform, stacks } from './stacks.ts'
import { type Source, taskFor, understoodOf } from './task.ts'

const official = resolve(process.env.UWLR_OFFICIAL ?? '../shared/uwlr-official')
const required = process.env.KOPPELPROEF_INTEROP === 'required'

/** Where the descriptions come from; the official one is not ours to ship, so it is used where it lies beside the clone. */
const sources: Readonly<Record<string, (url: string) => Source>> = {
  '?wsdl': (url) => served(url, 'wsdl'),
  '?singleWsdl': (url) => served(url, 'singleWsdl'),
  'the official WSDL': (url) => ({
    name: 'official',
    wsdl: {
      leerlinggegevens: join(official, 'wsdl/UWLR_Leerlinggegevens_v2p2.wsdl'),
      leerresultaten: join(official, 'wsdl/UWLR_Leerresultaten_v2p2.wsdl'),
    },
    address: addressesAt(url),
  }),
}

const addressesAt = (url: string) => ({
  leerlinggegevens: `${url}/uwlr/leerlinggegevens`,
  leerresultaten: `${url}/uwlr/leerresultaten`,
})

function served(url: string, query: string): Source {
  const { leerlinggegevens, leerresultaten } = addressesAt(url)
  return {
    name: query,
    wsdl: { leerlinggegevens: `${leerlinggegevens}?${query}`, leerresultaten: `${leerresultaten}?${query}` },
  }
}

describe.each(stacks)('$name', (stack) => {
  const here = isInstalled(stack)
  if (!here && !required)
    console.warn(`Skipped: ${stack.name} is not installed. Try: apt-get install ${stack.debian?.join(' ')}`)

  describe.each(Object.entries(sources))('with %s', (name, sourceAt) => {
    const absent = name === 'the official WSDL' && !existsSync(official)
    if (absent) console.warn(`Skipped: there is no ${official}; point UWLR_OFFICIAL at the official files.`)
    const modi: Modus[] = ['strict', 'lenient']

    describe.each(modi)('in %s mode', (modus) => {
      const simulator = createSimulator({ modus, schools: [mixedSchool, smallestSchool] })
      const aansluitingen = aansluitingenOf(simulator.world()!)
      let listening: Listening
      beforeAll(async () => {
        listening = await listen(simulator)
      })
      afterAll(() => listening.close())

      const run = (here || required) && !absent ? test : test.skip
      run.each([
        ['a school of everything', mixedSchool],
        ['a school with one of each', smallestSchool],
      ])('fetches %s, brings results, and reads the faults', async (_, school) => {
        const aansluiting = aansluitingen.find(({ brincode }) => brincode === school.brincode)!
        const task = taskFor(sourceAt(listening.url), school, aansluiting, '2026-11-23T09:00:00')
        const { answers, faults } = await perform(stack, task)
        expect(answers).toEqual(understoodOf(school))
        for (const [sleutel, versie] of Object.values(faults)) {
          expect(sleutel).toMatch(/^(\w+:)?Client\.AutorisatieOngeldig$/)
          expect(versie).toMatch(/^(\w+:)?Client\.XsdVersieOngeldig$/)
        }
        expect(Object.keys(faults)).toHaveLength(5)
        const [ontvangen] = simulator.world()!.state().resultaten.values()
        expect(ontvangen).toBeDefined()
        const refused = simulator
          .world()!
          .journal.entries()
          .flatMap(({ strictWouldRefuse }) => strictWouldRefuse)
        expect(refused).toEqual([])
      })
    })
  })
})
